package fr.vigie.ngsisubscription;

import fr.vigie.entity.Entity;
import fr.vigie.identity.People;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.ngsild.SeenEntities;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/// Entities as a subscription may tell them: as its maker sees them at that moment, where its maker
/// still sets up the territory.
record SeenByMaker(SeenEntities seen, People people) implements SubscribedEntities {

  @Override
  public List<Entity> now(Subscription subscription, List<String> urns) {
    return maker(subscription).stream()
        .flatMap(maker -> seen.named(maker, urns).stream().filter(isTold(subscription, maker)))
        .sorted(Comparator.comparing(Entity::id))
        .toList();
  }

  @Override
  public void all(Subscription subscription, Consumer<Set<String>> noted) {
    maker(subscription)
        .ifPresent(maker -> {
          for (var type : subscription.asked().types()) {
            seen.all(maker, type, batch -> noted.accept(names(batch, isTold(subscription, maker))));
          }
        });
  }

  private static Set<String> names(List<Entity> entities, Predicate<Entity> isTold) {
    return entities.stream().filter(isTold).map(Entity::id).collect(Collectors.toSet());
  }

  /// Empty for who is no member of staff any more.
  private Optional<Viewer> maker(Subscription subscription) {
    return people.find(subscription.maker()).map(person -> new Viewer(person.id(), person));
  }

  private static Predicate<Entity> isTold(Subscription subscription, Viewer maker) {
    var scope = maker.scope(Right.SET_UP);
    return entity -> {
      var territory = SeenEntities.territory(entity);
      return territory != null
          && scope.holds(territory)
          && subscription.reaches(territory)
          && subscription.asked().holds(entity);
    };
  }
}
