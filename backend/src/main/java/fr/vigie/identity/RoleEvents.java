package fr.vigie.identity;

import fr.vigie.event.Event;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.Objects;
import java.util.Set;

/// What the log is told of roles.
final class RoleEvents {

  private static final String GRANTED = "RoleGranted";
  private static final String REVOKED = "RoleRevoked";

  /// All of them.
  static final Set<String> TYPES = Set.of(GRANTED, REVOKED);

  /// Stands for a territory in what is told of the whole region.
  private static final String REGION = "region";

  private RoleEvents() {}

  static Event granted(Ids ids, Person person, Grant grant, String by, Instant at) {
    return event(ids, GRANTED, person, grant, by, at);
  }

  static Event revoked(Ids ids, Person person, Grant grant, String by, Instant at) {
    return event(ids, REVOKED, person, grant, by, at);
  }

  private static Event event(
      Ids ids, String type, Person person, Grant grant, String by, Instant at) {
    var territory = Objects.requireNonNullElse(grant.territory(), REGION);
    return new Event(ids.next("evt"), type, territory, person.id(), grant.role().name(), by, at);
  }
}
