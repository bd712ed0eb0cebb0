package fr.vigie.identity;

import fr.vigie.event.EventLog;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator says that somebody is something no longer. Revoked twice it changes nothing.
public final class RevokeRole {

  /// What to take away.
  ///
  /// @param person the id of the person
  /// @param territory null for the whole region
  /// @param contractor the id of the contractor that they worked for; null for all other roles
  public record Request(
      String person, Role role, @Nullable String territory, @Nullable String contractor) {}

  public sealed interface Outcome {
    record Revoked(Person person) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    /// Nobody locks themselves out.
    record OwnRole(Role role) implements Outcome {}

    record PersonNotFound(String personId) implements Outcome {}
  }

  private final People people;
  private final EventLog events;
  private final Transactions transactions;
  private final SignIn signIn;
  private final Ids ids;
  private final Clock clock;

  RevokeRole(
      People people,
      EventLog events,
      Transactions transactions,
      SignIn signIn,
      Ids ids,
      Clock clock) {
    this.people = people;
    this.events = events;
    this.transactions = transactions;
    this.signIn = signIn;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} for a contractor without its role, and the other
  /// way round.
  public Outcome revoke(Viewer viewer, Request request) {
    var scope = viewer.scope(Right.SET_UP);
    if (!scope.reaches(request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    GrantRole.checkContractor(request.role(), request.territory(), request.contractor());
    // An administrator of a territory learns of nobody who is nothing there.
    var found = people.find(request.person()).filter(person -> person.isIn(scope));
    if (found.isEmpty()) {
      return new Outcome.PersonNotFound(request.person());
    }
    if (viewer.is(request.person()) && request.role() == Role.ADMINISTRATOR) {
      return new Outcome.OwnRole(request.role());
    }
    var revoked = transactions.run(() -> store(viewer, request));
    signIn.forget();
    return new Outcome.Revoked(revoked);
  }

  private Person store(Viewer viewer, Request request) {
    var person = people.find(request.person()).orElseThrow();
    var grant = new Grant(request.role(), request.territory(), request.contractor());
    if (!person.grants().contains(grant)) {
      return person;
    }
    var left = person.without(grant);
    people.put(List.of(left));
    events.append(
        List.of(RoleEvents.revoked(ids, left, grant, viewer.staff().id(), clock.instant())));
    return left;
  }
}
