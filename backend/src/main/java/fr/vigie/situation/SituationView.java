package fr.vigie.situation;

import fr.vigie.category.TerritoryCategories;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.Messages;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Language;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.Situation.Status;
import fr.vigie.situation.SituationLifecycle.Act;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Loader;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import fr.vigie.view.Wanted;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the types of `situation.graphqls` are read from what is stored, and who may see what.
final class SituationView {

  private static final Set<String> MEMBERS = Set.of("members");
  private static final Set<String> PLACE = Set.of("latitude", "longitude");
  private static final Set<String> RIGHTS = Set.of("territory", "status");
  private static final Set<String> WHY = Set.of("explanation", "kind", "territory");

  private final Situations situations;
  private final Territories territories;
  private final TerritoryCategories categories;

  SituationView(Situations situations, Territories territories, TerritoryCategories categories) {
    this.situations = situations;
    this.territories = territories;
    this.categories = categories;
  }

  void declare(Views views) {
    situation(views);
    explanation(views);
    views
        .stored("SituationMessage")
        .text("id")
        .text("text")
        .instant("at")
        .reference("by", "by", "person")
        .value("reportCount", Set.of("reportCount"), (message, _) -> message.whole("reportCount"));
    Connection.declare(views, "Situation");
    for (var member : List.of("Report", "Alarm")) {
      views
          .stored(member)
          .where(
              Set.of("territory"),
              SituationView::maySee,
              view -> view.reference("situation", "_id", "situationHolding"));
    }
    views.loader("situationHolding", new Loader<>(this::holding, Held::member, Held::situation));
  }

  private void situation(Views views) {
    views
        .stored("Situation")
        .from(Situation.class, MongoSituationDocuments::row)
        .id()
        .held("territory", "territory", territories::get)
        .constant("kind", Kind.class)
        .constant("status", Status.class)
        .text("title")
        .references("reports", MEMBERS, "visibleReport", (s, _) -> members(s, Situation.REPORT))
        .references("alarms", MEMBERS, "alarm", (s, _) -> members(s, Situation.ALARM))
        .value("memberCount", Set.of("memberCount"), (s, _) -> s.whole("memberCount"))
        .part("location", PLACE, (situation, _) -> location(situation))
        .part("box", Set.of("box"), (situation, _) -> box(situation))
        .instant("firstAt")
        .instant("lastAt")
        .part("explanation", WHY, (situation, _) -> Why.of(situation))
        .instant("openedAt")
        .reference("openedBy", "openedBy", "person")
        .instant("confirmedAt")
        .reference("confirmedBy", "confirmedBy", "person")
        .instant("dismissedAt")
        .reference("dismissedBy", "dismissedBy", "person")
        .text("dismissalReason")
        .instant("endedAt")
        .reference("endedBy", "endedBy", "person")
        .parts("messages")
        .flag("viewerCanConfirm", RIGHTS, (s, asked) -> may(Act.CONFIRM, s, asked))
        .flag("viewerCanDismiss", RIGHTS, (s, asked) -> may(Act.DISMISS, s, asked))
        .flag("viewerCanEnd", RIGHTS, (s, asked) -> may(Act.END, s, asked))
        .flag("viewerCanChangeMembers", RIGHTS, (s, asked) -> may(Act.ADD, s, asked))
        .flag("viewerCanMessage", RIGHTS, (s, asked) -> may(Act.MESSAGE, s, asked));
  }

  private static List<String> members(Row situation, String kind) {
    return situation.texts("members").stream().filter(id -> id.startsWith(kind)).toList();
  }

  private static @Nullable GeoPoint location(Row situation) {
    var latitude = situation.decimal("latitude");
    var longitude = situation.decimal("longitude");
    return latitude == null || longitude == null ? null : new GeoPoint(latitude, longitude);
  }

  private static @Nullable GeoBox box(Row situation) {
    if (!situation.has("box")) {
      return null;
    }
    var box = situation.within("box");
    return new GeoBox(
        box.number("south"), box.number("west"), box.number("north"), box.number("east"));
  }

  private static boolean may(Act act, Row situation, Circumstances asked) {
    var right = act == Act.MESSAGE ? Right.HANDLE_REPORTS : Right.HANDLE_ALARMS;
    var status = Status.valueOf(situation.required("status"));
    return SituationLifecycle.after(status, act).isPresent()
        && asked.context(Viewer.class).may(right, situation.required("territory"));
  }

  private static boolean maySee(Row member, Circumstances asked) {
    return asked.context(Viewer.class).may(Right.SEE_ALARMS, member.required("territory"));
  }

  /// An explanation, and what it is of.
  private record Why(Kind kind, String territory, Row row) {

    static @Nullable Why of(Row situation) {
      return situation.has("explanation")
          ? new Why(
              Kind.valueOf(situation.required("kind")),
              situation.required("territory"),
              situation.within("explanation"))
          : null;
    }

    int count(String name) {
      return Objects.requireNonNull(row.whole(name), name);
    }
  }

  private void explanation(Views views) {
    views
        .of("SituationExplanation", Why.class)
        .said("sentence", SituationView::sentence)
        .value("at", why -> why.row().instant("at"))
        .reference("asset", "asset", why -> why.row().text("asset"))
        .part("category", this::category)
        .value("alarmCount", why -> why.count("alarmCount"))
        .value("reportCount", why -> why.count("reportCount"))
        .value("assetCount", why -> why.count("assetCount"))
        .value("peopleCount", why -> why.count("peopleCount"))
        .value("communeCount", why -> why.count("communeCount"))
        .value("least", why -> why.count("least"))
        .value("withinMinutes", why -> why.count("withinMinutes"))
        .value("withinMetres", why -> why.row().whole("withinMetres"))
        .value("usualCount", why -> why.row().decimal("usualCount"))
        .value("factor", why -> why.row().decimal("factor"));
  }

  private @Nullable Object category(Why why) {
    var code = why.row().text("category");
    return code == null ? null : categories.named(categories.key(why.territory(), code));
  }

  private static String sentence(Why why, Language language) {
    return language.during(() ->
        Messages.of(
            "SituationExplanation." + why.kind(),
            why.count("alarmCount") + why.count("reportCount"),
            why.count("withinMinutes"),
            why.count("least"),
            why.count("assetCount"),
            why.count("peopleCount"),
            Objects.requireNonNullElse(why.row().whole("withinMetres"), 0),
            Objects.requireNonNullElse(why.row().decimal("usualCount"), 0.0),
            Duration.ofMinutes(why.count("withinMinutes")).toDays()));
  }

  /// The situation that an alarm or a report is in.
  private record Held(String member, Row situation) {}

  /// The last begun of each.
  private List<Held> holding(Collection<String> ids, Wanted wanted, Circumstances asked) {
    var scope = asked.context(Viewer.class).scope(Right.SEE_ALARMS);
    var held = new HashMap<String, Held>();
    for (var row : situations.holding(ids, scope, wanted)) {
      row.texts("members").forEach(member -> held.putIfAbsent(member, new Held(member, row)));
    }
    held.keySet().retainAll(ids);
    return List.copyOf(held.values());
  }
}
