package fr.vigie.follow;

import fr.vigie.category.Category;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.graphql.Connection;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the types of `follow.graphqls` are read.
final class FollowView {

  private final Territories territories;
  private final TerritoryCategories categories;

  FollowView(Territories territories, TerritoryCategories categories) {
    this.territories = territories;
    this.categories = categories;
  }

  void declare(Views views) {
    views
        .of("Follow", FollowShown.class)
        .value("id", shown -> shown.follow().id())
        .part("report", FollowShown::report)
        .part("commune", this::commune)
        .part("centre", FollowShown::centre)
        .value("radiusMetres", FollowShown::metres)
        .part("categories", shown -> shown.categories().stream().map(this::category).toList())
        .value("followedAt", shown -> shown.follow().followedAt())
        .value("seenAt", shown -> shown.follow().seenAt())
        .part("newSteps", FollowShown::newSteps)
        .part("newReports", FollowShown::newReports);
    Connection.declare(views, "Follow");
    views
        .stored("Report")
        .value(
            "followersCount",
            Set.of("handling"),
            (report, _) -> {
              var counted = report.within("handling").whole("followers");
              return counted == null ? 0 : counted;
            });
  }

  private Category category(String code) {
    return categories.anywhere(code).orElseGet(() -> categories.named(code));
  }

  private @Nullable Object commune(FollowShown shown) {
    var code = shown.commune();
    return code == null ? null : territories.commune(code);
  }
}
