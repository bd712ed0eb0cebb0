package fr.vigie.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What becomes of an event that somebody is told of.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellEventsTest {

  private final OutboxWorld world = new OutboxWorld();

  @Test
  void an_audience_that_fails_delays_its_event_alone_and_nobody_elses_delivery() {
    var poison = world.happened();
    var other = world.happened();
    Audience failing =
        (event, _) -> {
          if (event.id().equals(poison.id())) {
            throw new IllegalStateException("a follower without a name");
          }
          return Stream.of(world.delivery(event, "paul", null));
        };
    var tells = world.tells(failing, world.everybody("camille"));

    tells.tell();

    assertThat(world.stored())
        .extracting(document -> document.getString("event") + " " + document.getString("to"))
        .containsExactlyInAnyOrder(
            poison.id() + " camille", other.id() + " camille", other.id() + " paul");
    assertThat(event(other.id())).doesNotContainKeys("tellAt", "toldBy", "tries");
    assertThat(world.events.untold().backlog().waiting()).isOne();
    assertThat(figures()).containsExactly(1.0, 1.0, 0.0);
  }

  @Test
  void what_failed_is_told_later_and_what_was_told_already_is_kept_once() {
    world.happened();
    var isBroken = new AtomicBoolean(true);
    Audience failing =
        (event, _) -> {
          if (isBroken.get()) {
            throw new IllegalStateException("not now");
          }
          return Stream.of(world.delivery(event, "paul", null));
        };
    var tells = world.tells(failing, world.everybody("camille"));
    tells.tell();
    isBroken.set(false);

    tells.tell();
    assertThat(world.stored()).as("not before its pause is over").hasSize(1);
    world.clock.later(Duration.ofMinutes(1));
    tells.tell();

    assertThat(world.stored()).hasSize(2);
    assertThat(world.events.untold().backlog().waiting()).isZero();
  }

  @Test
  void an_event_that_can_never_be_told_is_given_up_after_three_days() {
    var event = world.happened();
    var tells =
        world.tells((_, _) -> {
          throw new IllegalStateException("never");
        });

    var days = Duration.ZERO;
    for (var i = 1; i <= TellEvents.MOST_ATTEMPTS; i++) {
      tells.tell();
      world.clock.later(TellEvents.pause(i));
      days = days.plus(TellEvents.pause(i));
    }

    assertThat(days).isBetween(Duration.ofDays(3), Duration.ofDays(4));
    assertThat(event(event.id())).containsKey("givenUpAt").doesNotContainKey("tellAt");
    assertThat(figures()).containsExactly(0.0, TellEvents.MOST_ATTEMPTS - 1.0, 1.0);
  }

  @Test
  void a_backend_that_dies_while_it_tells_leaves_the_event_to_another() {
    world.happened();
    assertThat(world.events.untold().claim(100, TellEvents.LEASE)).hasSize(1);
    var other = world.tells(world.everybody("camille"));

    other.tell();
    assertThat(world.stored()).isEmpty();
    world.clock.later(TellEvents.LEASE);
    other.tell();

    assertThat(world.stored()).hasSize(1);
  }

  @Test
  void an_event_that_is_told_twice_makes_each_delivery_once_and_leaves_what_was_sent() {
    var event = world.happened();
    world.tells(world.everybody("camille")).tell();
    var sender = new OutboxWorld.NotingSender(10);
    world.sends(sender).send();
    world
        .database
        .getCollection("events")
        .updateOne(
            Filters.eq(event.id()), new Document("$set", new Document("tellAt", new Date(0))));

    world.tells(world.everybody("camille", "paul")).tell();
    world.sends(sender).send();

    assertThat(sender.given)
        .extracting(each -> each.address().to())
        .containsExactly("camille", "paul");
  }

  @Test
  void ten_thousand_followers_are_told_of_one_event() {
    world.happened();

    world
        .tells((event, _) ->
            IntStream.range(0, 10_000).mapToObj(i -> world.delivery(event, "f" + i, null)))
        .tell();

    assertThat(world.deliveries.backlog(Channel.PUSH).waiting()).isEqualTo(10_000);
  }

  private Document event(String id) {
    return world.database.getCollection("events").find(Filters.eq(id)).first();
  }

  /// Told, failed, given up.
  private List<Double> figures() {
    return world.told.metrics().getFirst().samples().stream().map(each -> each.value()).toList();
  }
}
