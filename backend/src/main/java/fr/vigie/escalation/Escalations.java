package fr.vigie.escalation;

import fr.vigie.identity.Scope;
import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All work that is or was late.
public interface Escalations {

  Optional<Escalation> find(String workOrder);

  List<Escalation> list(Collection<String> workOrders);

  /// What is late now in some territories, what has been due longest first.
  Page<Escalation> active(Scope scope, int first, @Nullable String after);

  /// Keeps an escalation in the place of the work order's, within the transaction that read that
  /// one. Throws {@link fr.vigie.shared.AlreadyExists} when there is one that it has not read.
  void put(Escalation escalation, boolean isNew);

  /// Work is late no more, if it was.
  void end(String workOrder, Instant at);
}
