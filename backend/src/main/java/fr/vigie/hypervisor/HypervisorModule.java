package fr.vigie.hypervisor;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.territory.Territories;
import java.time.Clock;

/// What the rest of the backend sees of the hyperviseur.
public record HypervisorModule(SeeOverview seeOverview, FeatureWiring wiring) {

  public static HypervisorModule on(MongoDatabase database, Territories territories, Clock clock) {
    var seeOverview = new SeeOverview(new MongoOverviews(database), territories, clock);
    return new HypervisorModule(seeOverview, new HypervisorWiring(seeOverview, territories));
  }
}
