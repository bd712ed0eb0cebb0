package fr.vigie.identity;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What the rest of the backend sees of people and rights.
public record IdentityModule(
    People people, SignIn signIn, DismissPeople dismissPeople, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(2, "index people", MongoPeople::createIndexes),
          new Migration(111, "find people by contractor", MongoPeople::createIndexes));

  /// All members of staff and contractors' people, for features that are built before this one.
  public static People people(MongoDatabase database) {
    return new MongoPeople(database);
  }

  /// Built with who is believed.
  ///
  /// @param issuers those whose keys are public
  /// @param checks of those whose tokens are checked in a way of their own
  public static IdentityModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      KnownContractors contractors,
      List<Issuer> issuers,
      List<TokenCheck> checks,
      EventModule event,
      Ids ids,
      Clock clock) {
    var people = new MongoPeople(database);
    var tokens = new BelievedTokens(new TokenVerifier(issuers, clock), checks);
    var signIn = new SignIn(tokens, people, clock);
    event.live().listen(RoleEvents.TYPES, signIn::forget);
    var believed =
        Stream.concat(issuers.stream().map(Issuer::name), checks.stream().map(TokenCheck::issuer))
            .collect(Collectors.toSet());
    var log = event.log();
    var grantRole =
        new GrantRole(
            people, territories, contractors, believed, log, transactions, signIn, ids, clock);
    var revokeRole = new RevokeRole(people, log, transactions, signIn, ids, clock);
    return new IdentityModule(
        people,
        signIn,
        new DismissPeople(people, log, signIn, ids, clock),
        new IdentityWiring(people, territories, grantRole, revokeRole));
  }
}
