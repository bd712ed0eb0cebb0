package fr.vigie.privacy;

import fr.vigie.abuse.ActLimits;
import fr.vigie.abuse.LimitedAct;
import fr.vigie.http.Sender;
import fr.vigie.identity.SignIn;
import fr.vigie.identity.Viewer;
import fr.vigie.privacy.Erasure.Asker;
import fr.vigie.shared.PersonalData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// People ask for all that is kept about them, or to be forgotten: who signed in, and whoever holds
/// the phone that they sent reports from.
final class OwnData {

  sealed interface Outcome {
    record Erased(Erasure erasure) implements Outcome {}

    /// What they sent as a citizen is forgotten; that they are a member of staff is not.
    record StaffRecordKept(Erasure erasure) implements Outcome {}

    record NobodyKnown() implements Outcome {}
  }

  private final FindSubject find;
  private final List<PersonalData> register;
  private final KeptData kept;
  private final EraseData erase;
  private final ActLimits limits;
  private final SignIn signIn;

  OwnData(
      FindSubject find,
      List<PersonalData> register,
      KeptData kept,
      EraseData erase,
      ActLimits limits,
      SignIn signIn) {
    this.find = find;
    this.register = List.copyOf(register);
    this.kept = kept;
    this.erase = erase;
    this.limits = limits;
    this.signIn = signIn;
  }

  /// By collection, each document as JSON; empty when nothing says who asks. Throws {@link
  /// fr.vigie.shared.TooOften}.
  ///
  /// @param withDevice whether to tell too what this phone sent by someone not signed in
  Map<String, List<String>> read(Viewer viewer, Sender sender, boolean withDevice) {
    var sought = subject(viewer, sender, withDevice);
    var told = new LinkedHashMap<String, List<String>>();
    if (sought.isNobody()) {
      return told;
    }
    limits.spend(LimitedAct.ASK_FOR_OWN_DATA, viewer, sender);
    var subject = kept.found(sought);
    for (var each : register) {
      if (!each.isOfStaffOnly()) {
        told.put(each.collection(), kept.read(each, subject));
      }
    }
    return told;
  }

  /// Throws {@link fr.vigie.shared.TooOften}.
  Outcome eraseMe(Viewer viewer, Sender sender, boolean withDevice) {
    var sought = subject(viewer, sender, withDevice);
    if (sought.isNobody()) {
      return new Outcome.NobodyKnown();
    }
    limits.spend(LimitedAct.ASK_FOR_OWN_DATA, viewer, sender);
    var erasure = erase.erase(sought, Asker.SELF, null);
    signIn.forget();
    return viewer.person() == null
        ? new Outcome.Erased(erasure)
        : new Outcome.StaffRecordKept(erasure);
  }

  /// How many documents of each collection are theirs.
  Map<String, Long> counts(Viewer viewer) {
    return kept.counts(kept.found(find.bySignIn(viewer.signIn(), null)));
  }

  private DataSubject subject(Viewer viewer, Sender sender, boolean withDevice) {
    return find.bySignIn(viewer.signIn(), withDevice ? sender.device() : null);
  }
}
