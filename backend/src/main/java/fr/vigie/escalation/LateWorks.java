package fr.vigie.escalation;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Work that is late and still to be done.
public interface LateWorks {

  /// One of it.
  ///
  /// @param commune the INSEE code, whose holidays count
  record Late(String workOrder, String territory, String commune, Instant dueAt) {}

  /// Some of what was due before an instant, what has been due longest first.
  ///
  /// @param after the last of those before; null for the first
  List<Late> before(Instant now, @Nullable Late after, int most);

  /// Which of these work orders are among it, also within a transaction.
  Set<String> among(Collection<String> workOrders, Instant now);
}
