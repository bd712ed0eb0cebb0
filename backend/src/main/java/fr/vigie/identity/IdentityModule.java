package fr.vigie.identity;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of people and rights.
public record IdentityModule(People people, SignIn signIn, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(2, "index people", MongoPeople::createIndexes));

  public static IdentityModule on(
      MongoDatabase database, Territories territories, List<Issuer> issuers, Clock clock) {
    var people = new MongoPeople(database);
    var signIn = new SignIn(new TokenVerifier(issuers, clock), people, clock);
    return new IdentityModule(people, signIn, new IdentityWiring(people, territories));
  }
}
