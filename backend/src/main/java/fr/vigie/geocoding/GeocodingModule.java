package fr.vigie.geocoding;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.shared.Worker;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of geocoding.
///
/// @param workers what asks for addresses; none where nobody is to be asked
public record GeocodingModule(FeatureWiring wiring, List<Worker> workers) {

  private static final Duration SECOND = Duration.ofSeconds(1);
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  public static GeocodingModule on(MongoDatabase database, GeocoderSettings settings, Clock clock) {
    var reverse = settings.reverse();
    return new GeocodingModule(
        new GeocodingWiring(),
        reverse == null
            ? List.of()
            : List.of(
                new Worker(
                    "addresses",
                    SECOND,
                    new FindAddresses(
                            new HttpGeocoder(reverse, PATIENCE),
                            new MongoAddressQueue(database, clock),
                            settings.perSecond(),
                            clock)
                        ::find)));
  }

  /// Begins to ask for addresses; several backends may do so at once.
  public List<Worker> start() {
    workers.forEach(Worker::start);
    return workers;
  }
}
