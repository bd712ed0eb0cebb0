package fr.vigie.fieldevent;

import fr.vigie.fieldevent.KeptWork.Settlement;
import fr.vigie.identity.Scope;
import fr.vigie.shared.Page;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What agents did and what was not applied.
interface KeptWorks {

  Optional<KeptWork> find(String id);

  void add(KeptWork kept);

  /// What nobody has dealt with in some territories, the oldest first.
  Page<KeptWork> waiting(Scope scope, int first, @Nullable String after);

  void settle(String id, Settlement settlement);
}
