package fr.vigie.notification;

import fr.vigie.event.Event;
import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.notification.NotificationKind.Told;
import fr.vigie.outbox.Message;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrders;
import fr.vigie.workorder.WorkReceivers;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/// The members of staff, and of contractors, who are told: never who did it, and nobody who has no
/// role there any more.
final class Colleagues {

  private final People people;
  private final WorkOrders workOrders;

  Colleagues(People people, WorkOrders workOrders) {
    this.people = people;
    this.workOrders = workOrders;
  }

  List<Hearer> dispatchers(String territory, Event event) {
    return others(people.withRole(Role.DISPATCHER, territory).stream(), event);
  }

  /// Those of the territory and those of the whole region.
  List<Hearer> administrators(String territory, Event event) {
    return others(
        Stream.concat(
            people.withRole(Role.ADMINISTRATOR, territory).stream(),
            people.withRole(Role.ADMINISTRATOR, null).stream()),
        event);
  }

  /// Those who have the work: agents of the territory, and all who work for the contractor that it
  /// was given to.
  List<Hearer> workers(WorkOrder work, Event event) {
    return others(having(work), event);
  }

  private Stream<Person> having(WorkOrder work) {
    var agents =
        people.list(WorkReceivers.of(work)).stream()
            .filter(person -> worksIn(person, work.territory()));
    var contractor = work.details().staffing().contractor();
    return contractor == null
        ? agents
        : Stream.concat(agents, people.membersOf(contractor).stream());
  }

  /// Those of some who believe that the work is theirs whose it is no more, as far as they work
  /// there still, for the territory or for a contractor.
  List<Hearer> former(Collection<String> believing, WorkOrder work, Event event) {
    if (believing.isEmpty()) {
      return List.of();
    }
    var now = having(work).map(Person::id).toList();
    return others(
        people.list(believing).stream()
            .filter(person -> !now.contains(person.id()))
            .filter(person -> worksAround(person, work.territory())),
        event);
  }

  private static List<Hearer> others(Stream<Person> some, Event event) {
    return some.map(Person::id)
        .distinct()
        .filter(id -> !isDoer(id, event))
        .map(Hearer::staff)
        .toList();
  }

  /// What lapses does so by itself, though the log says who had sent it out.
  private static boolean isDoer(String id, Event event) {
    return id.equals(event.by()) && !event.act().equals(Act.LAPSE.name());
  }

  private static boolean worksIn(Person person, String territory) {
    return viewer(person).may(Right.DO_WORK, territory);
  }

  private static boolean worksAround(Person person, String territory) {
    return worksIn(person, territory) || viewer(person).workTerritories().contains(territory);
  }

  private static Viewer viewer(Person person) {
    return new Viewer(person.id(), person);
  }

  /// Whether somebody who was to be told as this may still be.
  boolean isStill(Told told, Person person, Message message) {
    var territory = message.territory();
    return switch (told) {
      case DISPATCHERS -> person.is(Role.DISPATCHER, territory);
      case ADMINISTRATORS -> viewer(person).may(Right.SET_UP, territory);
      case WORKERS -> worksIn(person, territory) || isContracted(person, message.subject());
      case FORMER_WORKERS -> worksAround(person, territory);
      case REPORTER, FOLLOWERS, NEIGHBOURS, EVERYBODY, LISTENERS -> true;
    };
  }

  private boolean isContracted(Person person, String workOrder) {
    return workOrders
        .find(workOrder)
        .filter(work -> viewer(person).worksFor(work.details().staffing().contractor()))
        .isPresent();
  }
}
