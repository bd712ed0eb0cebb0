package fr.vigie.assetimport;

import fr.vigie.assetimport.Links.Register;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/// What is known while a register is tried: what is kept, and what the file said so far.
final class DryLinks implements KnownLinks {

  /// Beyond it a dry run says no more of the links between equipment.
  private static final int MOST = 100_000;

  private final KnownLinks kept;
  private final Map<String, String> parents = new HashMap<>();
  private final Map<String, Map<String, String>> models = new HashMap<>();

  DryLinks(KnownLinks kept) {
    this.kept = kept;
  }

  void add(EntryBatch batch) {
    for (var entry : batch.entries()) {
      entry.children().forEach(child -> put(parents, child, entry.externalId()));
    }
    batch.models().forEach((id, attributes) -> put(models, id, attributes.asText()));
  }

  private static <T> void put(Map<String, T> map, String id, T value) {
    if (map.size() < MOST) {
      map.put(id, value);
    }
  }

  boolean hasModel(String id) {
    return models.containsKey(id);
  }

  @Override
  public Map<String, String> parents(Register of, Collection<String> ids) {
    return over(kept.parents(of, ids), parents, ids);
  }

  @Override
  public Map<String, Map<String, String>> models(Register of, Collection<String> ids) {
    return over(kept.models(of, ids), models, ids);
  }

  private static <T> Map<String, T> over(
      Map<String, T> below, Map<String, T> above, Collection<String> ids) {
    var all = new HashMap<>(below);
    for (var id : ids) {
      var value = above.get(id);
      if (value != null) {
        all.put(id, value);
      }
    }
    return all;
  }
}
