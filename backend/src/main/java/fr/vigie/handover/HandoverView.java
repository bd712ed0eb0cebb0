package fr.vigie.handover;

import fr.vigie.graphql.Connection;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// How the types of `handover.graphqls` are read from what is stored.
final class HandoverView {

  private static final Set<String> ABOUT = Set.of("about");

  private final Territories territories;
  private final Clock clock;

  HandoverView(Territories territories, Clock clock) {
    this.territories = territories;
    this.clock = clock;
  }

  void declare(Views views) {
    views
        .stored("HandoverNote")
        .from(HandoverNote.class, MongoHandoverNotes::row)
        .id()
        .held("territory", "territory", territories::get)
        .text("text")
        .reference("by", "by", "person")
        .instant("writtenAt")
        .instant("pinnedUntil")
        .flag("isOpen", Set.of("openUntil"), (note, _) -> isOpen(note))
        .references("reports", ABOUT, "visibleReport", (n, _) -> about(n, NoteSubjects.REPORT))
        .references("workOrders", ABOUT, "workOrder", (n, _) -> about(n, NoteSubjects.WORK_ORDER))
        .references("alarms", Set.of("about", "territory"), "alarm", HandoverView::alarms)
        .parts("acknowledgements")
        .flag(
            "viewerCanAcknowledge",
            Set.of("territory", "acknowledgements"),
            HandoverView::viewerCanAcknowledge);
    views.stored("HandoverAcknowledgement").reference("by", "by", "person").instant("at");
    Connection.declare(views, "HandoverNote");
  }

  private boolean isOpen(Row note) {
    return Objects.requireNonNull(note.instant("openUntil")).isAfter(clock.instant());
  }

  private static List<String> about(Row note, String kind) {
    return NoteSubjects.of(kind, note.texts("about"));
  }

  private static List<String> alarms(Row note, Circumstances asked) {
    return asked.context(Viewer.class).may(Right.SEE_ALARMS, note.required("territory"))
        ? about(note, NoteSubjects.ALARM)
        : List.of();
  }

  private static boolean viewerCanAcknowledge(Row note, Circumstances asked) {
    var viewer = asked.context(Viewer.class);
    return viewer.may(Right.HANDLE_ALARMS, note.required("territory"))
        && note.rows("acknowledgements").stream().noneMatch(each -> viewer.is(each.text("by")));
  }
}
