package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import java.util.Collection;
import java.util.List;

/// The members of staff who are told: never who did it, and nobody who has no role there any more.
final class Colleagues {

  private final People people;

  Colleagues(People people) {
    this.people = people;
  }

  List<Hearer> dispatchers(String territory, Event event) {
    return people.withRole(Role.DISPATCHER, territory).stream()
        .map(Person::id)
        .filter(id -> !id.equals(event.by()))
        .map(Hearer::staff)
        .toList();
  }

  /// Those of them who work for the territory; who works there for a contractor does not.
  List<Hearer> of(Collection<String> ids, String territory, Event event) {
    return people.list(ids).stream()
        .filter(person -> worksIn(person, territory) && !person.id().equals(event.by()))
        .map(person -> Hearer.staff(person.id()))
        .toList();
  }

  private static boolean worksIn(Person person, String territory) {
    return new Viewer(person.id(), person).may(Right.DO_WORK, territory);
  }
}
