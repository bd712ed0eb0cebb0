package fr.vigie.adoption;

import fr.vigie.energy.FollowForeseen;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.FindPractices;
import fr.vigie.shared.Page;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Someone looks where practices were adopted, and what came of it: that is for all who may read
/// practices, and figures for those who may see them of the territory.
public final class FindAdoptions {

  /// What came of an adoption until now.
  record Progress(Adoption adoption, FollowForeseen.Followed followed) {}

  private final Adoptions adoptions;
  private final FollowForeseen follow;

  FindAdoptions(Adoptions adoptions, FollowForeseen follow) {
    this.adoptions = adoptions;
    this.follow = follow;
  }

  /// Whether a territory has taken a practice over.
  public boolean isAdopted(String practice, String territory) {
    return adoptions.find(practice, territory).isPresent();
  }

  /// The newest first.
  Page<Adoption> page(
      Viewer viewer,
      @Nullable String practice,
      @Nullable String territory,
      int first,
      @Nullable String after) {
    if (!FindPractices.reads(viewer)) {
      return new Page<>(List.of(), false);
    }
    var page = adoptions.page(practice, territory, first, after);
    return new Page<>(
        page.items().stream()
            .map(item -> new Page.Item<>(item.cursor(), seen(viewer, item.value())))
            .toList(),
        page.hasNext());
  }

  /// Empty when there is nothing to compare yet, or the viewer may not see the figures.
  Optional<Progress> progress(Viewer viewer, String adoptionId) {
    return adoptions
        .find(adoptionId)
        .filter(adoption -> maySee(viewer, adoption))
        .flatMap(adoption ->
            Optional.ofNullable(adoption.expected())
                .flatMap(expected -> follow.follow(adoption.territory(), expected))
                .map(followed -> new Progress(adoption, followed)));
  }

  private static Adoption seen(Viewer viewer, Adoption adoption) {
    return maySee(viewer, adoption) ? adoption : adoption.withoutFigures();
  }

  private static boolean maySee(Viewer viewer, Adoption adoption) {
    return viewer.may(Right.SEE_FIGURES, adoption.territory());
  }
}
