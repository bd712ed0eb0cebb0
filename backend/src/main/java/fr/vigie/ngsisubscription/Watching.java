package fr.vigie.ngsisubscription;

import fr.vigie.entity.EntityType;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/// Who wants to be told of what, held in the process: a change is looked at by those only who watch
/// its type in its territory.
///
/// @param version of the subscriptions
record Watching(long version, List<Subscription> all, Map<Watching.Place, List<Subscription>> at) {

  static final Watching NOTHING = of(Long.MIN_VALUE, List.of());

  // The clock of the database may differ from ours by so much.
  private static final Duration CLOCKS_APART = Duration.ofMinutes(1);

  Watching {
    all = List.copyOf(all);
    at = Map.copyOf(at);
  }

  /// @param territory or {@link Subscription#EVERYWHERE}
  record Place(String territory, EntityType type) {}

  static Watching of(long version, List<Subscription> all) {
    var at = new HashMap<Place, List<Subscription>>();
    for (var subscription : all) {
      for (var territory : subscription.territories()) {
        for (var type : subscription.asked().types()) {
          at.computeIfAbsent(new Place(territory, type), _ -> new ArrayList<>()).add(subscription);
        }
      }
    }
    return new Watching(version, all, at);
  }

  boolean isEmpty() {
    return all.isEmpty();
  }

  /// By the id of each subscription that may have to be told of some of these, their names.
  Map<String, Set<String>> concerned(Collection<Changed> changes) {
    var urns = new HashMap<String, Set<String>>();
    for (var changed : changes) {
      Stream.of(changed.territory(), Subscription.EVERYWHERE)
          .flatMap(where -> at.getOrDefault(new Place(where, changed.type()), List.of()).stream())
          .filter(each -> isSince(each, changed) && each.asked().concerns(changed))
          .forEach(
              each -> urns.computeIfAbsent(each.id(), _ -> new HashSet<>()).add(changed.urn()));
    }
    return urns;
  }

  /// Nobody is told of what was before they asked for it.
  private static boolean isSince(Subscription subscription, Changed changed) {
    return !changed.at().plus(CLOCKS_APART).isBefore(subscription.createdAt());
  }
}
