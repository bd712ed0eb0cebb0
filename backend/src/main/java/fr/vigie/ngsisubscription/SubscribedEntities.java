package fr.vigie.ngsisubscription;

import fr.vigie.entity.Entity;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// Entities as they are now, of which a subscription may tell.
interface SubscribedEntities {

  /// Those of these names that are as the subscription asks, by name.
  List<Entity> now(Subscription subscription, List<String> urns);

  /// The names of all that are as it asks, in batches.
  void all(Subscription subscription, Consumer<Set<String>> noted);
}
