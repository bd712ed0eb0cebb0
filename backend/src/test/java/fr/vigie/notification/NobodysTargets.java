package fr.vigie.notification;

import fr.vigie.pushtarget.PushTarget;
import fr.vigie.pushtarget.PushTargets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Where nobody has a device.
final class NobodysTargets implements PushTargets {

  @Override
  public List<PushTarget> list(Collection<String> ids) {
    return List.of();
  }

  @Override
  public List<PushTarget> of(Collection<String> owners, Instant seenSince) {
    return List.of();
  }

  @Override
  public void put(PushTarget target) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void remove(String id, String value) {
    throw new UnsupportedOperationException();
  }
}
