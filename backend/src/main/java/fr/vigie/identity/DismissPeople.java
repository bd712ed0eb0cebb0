package fr.vigie.identity;

import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.util.List;

/// Takes their role from all who work for a contractor, when it works for the territory no longer.
public final class DismissPeople {

  private final People people;
  private final EventLog events;
  private final SignIn signIn;
  private final Ids ids;
  private final Clock clock;

  DismissPeople(People people, EventLog events, SignIn signIn, Ids ids, Clock clock) {
    this.people = people;
    this.events = events;
    this.signIn = signIn;
    this.ids = ids;
    this.clock = clock;
  }

  /// Within the transaction in which the contractor's work ends.
  ///
  /// @param by the id of the administrator who ends it
  public void of(String contractor, String by) {
    for (var person : people.membersOf(contractor)) {
      for (var grant : person.grants()) {
        if (contractor.equals(grant.contractor())) {
          people.put(List.of(person.without(grant)));
          events.append(
              List.of(RoleEvents.revoked(ids, person.without(grant), grant, by, clock.instant())));
        }
      }
    }
  }

  /// Once that is kept: what they were counts no longer at once.
  public void forget() {
    signIn.forget();
  }
}
