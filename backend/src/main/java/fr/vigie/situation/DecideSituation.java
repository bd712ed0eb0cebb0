package fr.vigie.situation;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.situation.Situation.Dismissal;
import fr.vigie.situation.Situation.Mark;
import fr.vigie.situation.SituationLifecycle.Act;
import org.jspecify.annotations.Nullable;

/// A person says what is to be thought of a situation: that it is one, that it is none, that it is
/// over.
public final class DecideSituation {

  private final ChangeSituation change;

  DecideSituation(ChangeSituation change) {
    this.change = change;
  }

  /// It is one.
  ///
  /// @param title what it is called from now on; null to leave that as it is
  public SituationOutcome confirm(Viewer viewer, String id, @Nullable String title) {
    return change.of(
        viewer,
        id,
        Right.HANDLE_ALARMS,
        situation -> {
          var by = viewer.staff().id();
          return change.decide(
              situation, Act.CONFIRM, by, s -> s.confirmed(new Mark(change.now(), by), title));
        });
  }

  /// It is none.
  ///
  /// @param reason for whoever reads of it later
  public SituationOutcome dismiss(Viewer viewer, String id, String reason) {
    return change.of(
        viewer,
        id,
        Right.HANDLE_ALARMS,
        situation -> {
          var by = viewer.staff().id();
          return change.decide(
              situation,
              Act.DISMISS,
              by,
              s -> s.dismissed(new Dismissal(change.now(), by, reason)));
        });
  }

  /// It is over.
  public SituationOutcome end(Viewer viewer, String id) {
    return change.of(
        viewer,
        id,
        Right.HANDLE_ALARMS,
        situation -> {
          var by = viewer.staff().id();
          return change.decide(situation, Act.END, by, s -> s.ended(new Mark(change.now(), by)));
        });
  }
}
