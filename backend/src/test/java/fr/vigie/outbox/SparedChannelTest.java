package fr.vigie.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import fr.vigie.outbox.OutboxWorld.NotingSender;
import java.time.Duration;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// When nothing is sent because the other side cannot be reached, or asks for quiet.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SparedChannelTest {

  private static final Answer OUTAGE = new Answer.Later("IO", null, null, true);

  private final OutboxWorld world = new OutboxWorld();
  private final NotingSender sender = new NotingSender(10);

  @Test
  void five_outages_open_the_circuit_for_30_seconds_and_then_one_is_tried() {
    world.add(20);
    sender.answers(OUTAGE);
    var sends = world.sends(sender);
    sends.send();
    assertThat(sender.given).hasSize(10);

    sends.send();
    assertThat(sender.given).as("open").hasSize(10);
    after(Circuit.OPEN);
    sends.send();
    assertThat(sender.given).as("one is tried").hasSize(11);
    sends.send();
    assertThat(sender.given).as("open again").hasSize(11);

    sender.answers(new Answer.Accepted("ACCEPTED", null));
    after(Circuit.OPEN);
    world.clock.later(Duration.ofMinutes(2));
    sends.send();
    sends.send();
    assertThat(sender.given).as("closed").hasSize(22);
  }

  @Test
  void one_that_gets_through_says_that_there_is_no_outage() {
    world.add(10);
    var last = world.stored().getLast().getString("event");
    sender.answers.set(
        each -> each.event().equals(last) ? new Answer.Accepted("ACCEPTED", null) : OUTAGE);
    var sends = world.sends(sender);

    sends.send();
    world.clock.later(Duration.ofSeconds(2));
    sends.send();

    assertThat(sender.given).hasSize(19);
  }

  @Test
  void a_clock_that_is_put_back_does_not_keep_the_circuit_open() {
    world.add(10);
    sender.answers(OUTAGE);
    var sends = world.sends(sender);
    sends.send();

    world.clock.later(Duration.ofHours(-3));
    after(Circuit.OPEN);
    world.clock.later(Duration.ofHours(3).plusMinutes(1));
    sends.send();

    assertThat(sender.given).hasSize(11);
  }

  @Test
  void a_pause_holds_for_all_backends_whatever_their_clocks_say() {
    world.add(2);
    sender.answers(new Answer.Pause("QUOTA_EXCEEDED", null, Duration.ofSeconds(2)));
    var asked = System.nanoTime();
    world.sends(sender).send();
    world.clock.later(Duration.ofHours(3));
    var other = new NotingSender(10);
    var sends = world.sends(other);
    sends.send();
    assertThat(other.given).isEmpty();
    Eventually.within(
        Duration.ofSeconds(20),
        () -> {
          sends.send();
          return !other.given.isEmpty();
        });

    assertThat(Duration.ofNanos(System.nanoTime() - asked)).isGreaterThan(Duration.ofMillis(1_990));
  }

  @Test
  void a_longer_pause_is_not_cut_short_by_a_shorter_one_and_other_channels_go_on() {
    world.pauses.pause(Channel.PUSH, Duration.ofMinutes(10));
    world.pauses.pause(Channel.PUSH, Duration.ofSeconds(1));

    assertThat(world.pauses.left(Channel.PUSH)).isGreaterThan(Duration.ofMinutes(9));
    assertThat(world.pauses.left(Channel.EMAIL)).isZero();
  }

  private void after(Duration time) {
    world.nanos.addAndGet(time.toNanos());
    world.clock.later(time.plusMinutes(1));
  }
}
