package fr.vigie.firebase;

import fr.vigie.pushtarget.PushTarget;
import fr.vigie.pushtarget.PushTargets;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// Push targets that are in nobody's database.
public final class HeldTargets implements PushTargets {

  private final Map<String, PushTarget> targets = new ConcurrentHashMap<>();

  @Override
  public List<PushTarget> list(Collection<String> ids) {
    return targets.values().stream().filter(target -> ids.contains(target.id())).toList();
  }

  @Override
  public List<PushTarget> of(Collection<String> owners, Instant seenSince) {
    return targets.values().stream()
        .filter(target -> target.owners().stream().anyMatch(owners::contains))
        .toList();
  }

  @Override
  public void put(PushTarget target) {
    targets.put(target.id(), target);
  }

  @Override
  public void remove(String id, String value) {
    targets.values().removeIf(held -> held.id().equals(id) && held.value().equals(value));
  }
}
