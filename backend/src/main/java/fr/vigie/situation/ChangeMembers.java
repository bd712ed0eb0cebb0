package fr.vigie.situation;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.situation.SituationLifecycle.Act;
import java.util.HashSet;
import java.util.List;

/// A person says what else belongs to a situation, or what does not. What is there already, or not
/// there, changes nothing.
public final class ChangeMembers {

  static final String FIELD = "memberIds";

  private final ChangeSituation change;
  private final Members members;
  private final TellJoined tellJoined;

  ChangeMembers(ChangeSituation change, Members members, TellJoined tellJoined) {
    this.change = change;
    this.members = members;
    this.tellJoined = tellJoined;
  }

  /// Throws {@link InvalidInput} for what is no alarm or report of the territory.
  public SituationOutcome add(Viewer viewer, String id, List<String> ids) {
    return change.of(
        viewer,
        id,
        Right.HANDLE_ALARMS,
        situation -> {
          var more = members.named(situation.territory(), ids, FIELD);
          if (SituationLifecycle.after(situation.status(), Act.ADD).isEmpty()) {
            return new SituationOutcome.StatusForbids(situation);
          }
          return situation.members().containsAll(ids)
              ? new SituationOutcome.Changed(situation)
              : Members.with(situation, more)
                  .map(all -> keep(situation, all, viewer.staff().id()))
                  .orElseGet(() -> new SituationOutcome.Full(situation));
        });
  }

  private SituationOutcome keep(Situation before, Situation more, String by) {
    var at = change.now();
    return change.keep(tellJoined.tell(before, more, at), Act.ADD, by, at);
  }

  /// Throws {@link InvalidInput} when nothing would stay.
  public SituationOutcome remove(Viewer viewer, String id, List<String> ids) {
    return change.of(
        viewer,
        id,
        Right.HANDLE_ALARMS,
        situation -> {
          if (SituationLifecycle.after(situation.status(), Act.REMOVE).isEmpty()) {
            return new SituationOutcome.StatusForbids(situation);
          }
          var gone = new HashSet<>(ids);
          gone.retainAll(situation.members());
          InvalidInput.unless(
              gone.size() < situation.members().size(), FIELD, "not all that belong to it");
          return gone.isEmpty()
              ? new SituationOutcome.Changed(situation)
              : change.keep(members.without(situation, gone), Act.REMOVE, viewer.staff().id());
        });
  }
}
