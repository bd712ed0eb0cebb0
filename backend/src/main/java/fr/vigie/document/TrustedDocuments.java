package fr.vigie.document;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The documents of all app versions that are served, and of retired ones what may still be waiting
/// on a device that was offline.
final class TrustedDocuments {

  private final Map<String, String> bodies = new HashMap<>();
  private final Set<String> trusted = new HashSet<>();
  private final Set<String> pendingWork = new HashSet<>();

  TrustedDocuments(Contracts contracts) {
    for (var release : contracts.releases()) {
      var pending = contracts.pendingWork(release.app());
      for (var operation : contracts.operations(release)) {
        add(operation, release.isServed(), pending.contains(operation.name()));
      }
    }
  }

  private void add(Contracts.Operation operation, boolean isServed, boolean isPendingWork) {
    if (isServed || isPendingWork) {
      bodies.put(operation.id(), operation.body());
      trusted.add(operation.body());
    }
    if (isPendingWork) {
      pendingWork.add(operation.body());
    }
  }

  Optional<String> find(String id) {
    return Optional.ofNullable(bodies.get(id));
  }

  boolean isTrusted(String text) {
    return trusted.contains(text);
  }

  /// Whether refusing it would lose what someone did offline.
  boolean isPendingWork(String text) {
    return pendingWork.contains(text);
  }

  List<String> texts() {
    return new ArrayList<>(trusted);
  }
}
