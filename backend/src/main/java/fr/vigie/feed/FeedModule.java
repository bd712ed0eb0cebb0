package fr.vigie.feed;

import com.mongodb.client.MongoDatabase;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.intake.KeepTold;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Worker;
import fr.vigie.source.Sources;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of feeds.
public record FeedModule(FeatureWiring wiring, List<Worker> workers, Runnable end)
    implements AutoCloseable {

  private static final Duration BETWEEN_POLLS = Duration.ofSeconds(2);
  private static final Duration BETWEEN_DISCOVERIES = Duration.ofSeconds(10);

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(33, "index feeds", MongoFeedStates::createIndexes));

  public static FeedModule on(
      MongoDatabase database,
      Sources sources,
      KeepTold keep,
      DeviceEvents events,
      FeedSettings settings,
      Clock clock) {
    var states = new MongoFeedStates(database, clock);
    var fetch = new Fetch(settings);
    var poll =
        new PollFeeds(
            sources, states, keep, events, new Gbfs(fetch), new IrveDynamic(fetch), clock);
    var workers =
        List.of(
            new Worker("new feeds", BETWEEN_DISCOVERIES, poll::discover),
            new Worker("feeds", BETWEEN_POLLS, poll::poll));
    workers.forEach(Worker::start);
    return new FeedModule(new FeedWiring(states), workers, fetch::close);
  }

  @Override
  public void close() {
    workers.forEach(Worker::close);
    end.run();
  }
}
