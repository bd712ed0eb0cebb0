package fr.vigie.pushtarget;

import fr.vigie.identity.Viewer;
import java.util.List;

/// The app of who signed in is notified no longer, as they log out or want no more of it.
public final class RemovePushTarget {

  public sealed interface Outcome {
    record Removed(String pushTargetId) implements Outcome {}

    /// There is none, or it is somebody else's.
    record PushTargetNotFound(String pushTargetId) implements Outcome {}
  }

  private final Registrations registrations;
  private final Owners owners;

  RemovePushTarget(Registrations registrations, Owners owners) {
    this.registrations = registrations;
    this.owners = owners;
  }

  public Outcome remove(Viewer viewer, String id) {
    if (registrations.find(id).filter(each -> owners.haveIt(viewer, each)).isEmpty()) {
      return new Outcome.PushTargetNotFound(id);
    }
    registrations.remove(List.of(id));
    return new Outcome.Removed(id);
  }
}
