package fr.vigie.identity;

import fr.vigie.event.EventLog;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An administrator says what somebody is to a territory, or to the whole region. Granted twice it
/// changes nothing.
public final class GrantRole {

  /// What to grant, and to whom.
  ///
  /// @param issuer who vouches for them: the `iss` of their tokens
  /// @param subject the name that the issuer knows them by: the `sub` of their tokens
  /// @param name to show, if they are new
  /// @param territory null for the whole region
  /// @param contractor the id of the contractor that they work for; null for all other roles
  public record Request(
      String issuer,
      String subject,
      String name,
      Role role,
      @Nullable String territory,
      @Nullable String contractor) {

    Grant grant() {
      return new Grant(role, territory, contractor);
    }
  }

  public sealed interface Outcome {
    record Granted(Person person) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    /// None of the territory has this id, or it works there no longer.
    record ContractorNotFound(String contractorId) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final People people;
  private final Territories territories;
  private final KnownContractors contractors;
  private final Set<String> issuers;
  private final EventLog events;
  private final Transactions transactions;
  private final SignIn signIn;
  private final Ids ids;
  private final Clock clock;

  GrantRole(
      People people,
      Territories territories,
      KnownContractors contractors,
      Set<String> issuers,
      EventLog events,
      Transactions transactions,
      SignIn signIn,
      Ids ids,
      Clock clock) {
    this.people = people;
    this.territories = territories;
    this.contractors = contractors;
    this.issuers = Set.copyOf(issuers);
    this.events = events;
    this.transactions = transactions;
    this.signIn = signIn;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for an issuer that is not believed, and for a role that does not
  /// go with one territory.
  public Outcome grant(Viewer viewer, Request request) {
    var territory = request.territory();
    if (!viewer.scope(Right.SET_UP).reaches(territory)) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (territory != null && territories.find(territory).isEmpty()) {
      return new Outcome.TerritoryNotFound(territory);
    }
    InvalidInput.unless(
        territory == null || request.role() != Role.REGIONAL_OPERATOR,
        "role",
        "REGIONAL_OPERATOR in the whole region only");
    checkContractor(request.role(), territory, request.contractor());
    InvalidInput.unless(issuers.contains(request.issuer()), "issuer", "one that is believed here");
    return keep(viewer, request);
  }

  /// A contractor's people are that in one territory, and nobody else works for a contractor.
  static void checkContractor(Role role, @Nullable String territory, @Nullable String contractor) {
    InvalidInput.unless(
        (role == Role.CONTRACTOR) == (contractor != null),
        "contractorId",
        "with the role CONTRACTOR, and only with it");
    InvalidInput.unless(
        contractor == null || territory != null, "territoryId", "that of the contractor");
  }

  private Outcome keep(Viewer viewer, Request request) {
    try {
      var granted = transactions.run(() -> store(viewer, request));
      signIn.forget();
      return granted;
    } catch (AlreadyExists metForTheFirstTimeTwiceAtOnce) {
      return keep(viewer, request);
    }
  }

  private Outcome store(Viewer viewer, Request request) {
    var grant = request.grant();
    var contractor = grant.contractor();
    return contractor == null
            || contractors.hold(contractor, Objects.requireNonNull(grant.territory()))
        ? new Outcome.Granted(store(viewer, request, grant))
        : new Outcome.ContractorNotFound(contractor);
  }

  private Person store(Viewer viewer, Request request, Grant grant) {
    var person =
        people
            .findBySignIn(request.issuer(), request.subject())
            .orElseGet(() ->
                new Person(
                    ids.next("per"),
                    request.name(),
                    request.issuer(),
                    request.subject(),
                    List.of()));
    if (person.grants().contains(grant)) {
      return person;
    }
    var granted = person.with(grant);
    people.put(List.of(granted));
    events.append(
        List.of(RoleEvents.granted(ids, granted, grant, viewer.staff().id(), clock.instant())));
    return granted;
  }
}
