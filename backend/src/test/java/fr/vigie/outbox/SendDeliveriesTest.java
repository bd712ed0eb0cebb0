package fr.vigie.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Eventually;
import fr.vigie.outbox.OutboxWorld.NotingSender;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/// What becomes of deliveries, with several backends that share them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SendDeliveriesTest {

  private final OutboxWorld world = new OutboxWorld();
  private final NotingSender sender = new NotingSender(10);

  @Test
  void two_backends_share_all_and_send_none_twice() throws Exception {
    world.add(300);
    var senders = List.of(new NotingSender(7), new NotingSender(11));

    try (var backends = Executors.newFixedThreadPool(2)) {
      for (var each : senders) {
        var sends = world.sends(each);
        backends.execute(() -> Eventually.within(Duration.ofSeconds(60), () -> isDone(sends)));
      }
      backends.shutdown();
      assertThat(backends.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    var all = new HashSet<>(senders.get(0).events());
    all.addAll(senders.get(1).events());
    assertThat(all).hasSize(300);
    assertThat(senders.get(0).given.size() + senders.get(1).given.size()).isEqualTo(300);
    assertThat(world.states()).containsOnly("SENT");
  }

  private boolean isDone(SendDeliveries sends) {
    sends.send();
    return world.deliveries.backlog(Channel.PUSH).waiting() == 0;
  }

  @Test
  void what_a_killed_backend_had_taken_up_is_sent_by_another_once_its_lease_is_over() {
    world.add(3);
    var killed =
        world.deliveries.claim(Channel.PUSH, 10, world.clock.instant(), SendDeliveries.LEASE);
    assertThat(killed.deliveries()).hasSize(3);

    world.sends(sender).send();
    assertThat(sender.given).isEmpty();
    world.clock.later(SendDeliveries.LEASE);
    world.sends(sender).send();

    assertThat(sender.given)
        .hasSize(3)
        .allSatisfy(each -> assertThat(each.attempts()).isEqualTo(2));
    assertThat(sender.given)
        .extracting(Delivery::notification)
        .containsExactlyInAnyOrderElementsOf(
            killed.deliveries().stream().map(Delivery::notification).toList());
  }

  @Test
  void who_settles_too_late_changes_nothing() {
    world.add(1);
    var late = world.deliveries.claim(Channel.PUSH, 1, world.clock.instant(), Duration.ZERO);
    world.clock.later(Duration.ofSeconds(1));
    world.sends(sender).send();

    world.deliveries.settle(
        late.claim(),
        Map.of(late.deliveries().getFirst(), Settlements.expired(world.clock.instant())));

    assertThat(world.states()).containsExactly("SENT");
    assertThat(world.stored().getFirst().getList("history", Document.class)).hasSize(1);
  }

  @Test
  void nobody_is_told_what_nobody_wants_to_hear_any_more() {
    world.add(1);
    world.clock.later(OutboxWorld.LIFE);

    world.sends(sender).send();

    assertThat(sender.given).isEmpty();
    assertThat(world.states()).containsExactly("EXPIRED");
    assertThat(world.stored().getFirst()).containsKey("endedAt").doesNotContainKey("due");
  }

  @Test
  void what_has_waited_is_looked_at_once_more_and_what_has_just_been_made_is_not() {
    world.add(2);
    var first = world.stored().getFirst().getString("_id");
    var asked = new ArrayList<Integer>();
    SecondLook look =
        waited -> {
          asked.add(waited.size());
          return Set.of(first);
        };
    sender.answers(new Answer.Later("BUSY", null, Duration.ofSeconds(1), false));
    world.sends(sender, look).send();
    assertThat(asked).isEmpty();
    assertThat(sender.given).hasSize(2);
    world.clock.later(SendDeliveries.WAITED.plusSeconds(1));
    world.add(1);
    sender.given.clear();

    world.sends(sender, look).send();

    assertThat(asked).containsExactly(2);
    assertThat(sender.given).hasSize(2).noneMatch(each -> each.id().equals(first));
    assertThat(history()).containsExactly("BUSY", "RECALLED");
    assertThat(world.states()).contains("FAILED");
  }

  @Test
  void of_a_bundle_only_what_is_recalled_is_left_out() {
    world.addBundle("daily camille", 3);
    var last = world.stored().getLast().getString("_id");
    world.clock.later(SendDeliveries.WAITED.plusSeconds(1));

    world.sends(sender, _ -> Set.of(last)).send();

    assertThat(sender.given).hasSize(2);
    assertThat(world.states()).containsExactly("SENT", "SENT", "FAILED");
  }

  @Test
  void what_cannot_be_looked_at_is_not_sent_for_now() {
    world.add(1);
    world.clock.later(SendDeliveries.WAITED.plusSeconds(1));

    world
        .sends(
            sender,
            _ -> {
              throw new IllegalStateException("no database");
            })
        .send();

    assertThat(sender.given).isEmpty();
    assertThat(world.states()).containsExactly("WAITING");
    assertThat(history()).containsExactly("FAULT");
  }

  @Test
  void what_would_be_tried_again_after_its_time_has_expired() {
    world.add(1);
    sender.answers(new Answer.Later("BUSY", null, OutboxWorld.LIFE, false));

    world.sends(sender).send();

    assertThat(world.states()).containsExactly("EXPIRED");
    assertThat(history()).containsExactly("BUSY");
  }

  @Test
  void each_attempt_is_noted_and_the_next_waits_longer() {
    world.add(1);
    sender.answers(new Answer.Later("BUSY", "for now", null, false));
    var sends = world.sends(sender);
    for (var seconds : List.of(1, 2, 4)) {
      sends.send();
      sends.send();
      world.clock.later(Duration.ofSeconds(seconds));
    }
    sender.answers(new Answer.Accepted("ACCEPTED", "message 7"));
    sends.send();

    assertThat(history()).containsExactly("BUSY", "BUSY", "BUSY", "ACCEPTED");
    assertThat(sender.given).hasSize(4);
  }

  @Test
  void a_refused_delivery_is_never_sent_again() {
    world.add(2);
    sender.answers.set(each ->
        each.event().equals(world.stored().getFirst().getString("event"))
            ? new Answer.Refused("UNREGISTERED", null)
            : new Answer.Accepted("ACCEPTED", null));

    world.sends(sender).send();
    world.clock.later(Duration.ofHours(1));
    world.sends(sender).send();

    assertThat(sender.given).hasSize(2);
    assertThat(world.states()).containsExactlyInAnyOrder("FAILED", "SENT");
  }

  @RepeatedTest(10)
  void a_bundle_is_taken_up_whole_by_one_of_two_backends() throws Exception {
    world.addBundle("daily camille", 30);
    var start = new CountDownLatch(1);
    var first = new NotingSender(3);
    var second = new NotingSender(5);

    try (var backends = Executors.newFixedThreadPool(2)) {
      for (var each : List.of(first, second)) {
        var sends = world.sends(each);
        backends.execute(() -> {
          try {
            start.await();
            sends.send();
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
      }
      start.countDown();
      backends.shutdown();
      assertThat(backends.awaitTermination(60, TimeUnit.SECONDS)).isTrue();
    }

    assertThat(List.of(first.given.size(), second.given.size())).containsExactlyInAnyOrder(0, 30);
  }

  @Test
  void a_bundle_that_is_tried_again_stays_one() {
    world.addBundle("daily camille", 12);
    sender.answers(new Answer.Later("BUSY", null, null, false));

    world.sends(sender).send();

    assertThat(world.stored())
        .extracting(each -> each.getDate("due"))
        .hasSize(12)
        .containsOnly(world.stored().getFirst().getDate("due"));
  }

  @Test
  void a_sender_that_fails_as_it_must_not_loses_nothing() {
    world.add(2);
    sender.answers.set(_ -> {
      throw new IllegalStateException("a bug");
    });
    world.sends(sender).send();

    assertThat(world.states()).containsOnly("WAITING");
    assertThat(history()).containsExactly("FAULT");
    world.clock.later(Duration.ofSeconds(2));
    sender.answers(new Answer.Accepted("ACCEPTED", null));
    world.sends(sender).send();
    assertThat(world.states()).containsOnly("SENT");
  }

  @Test
  void who_is_told_to_stop_while_it_sends_still_notes_what_was_answered() throws Exception {
    world.add(1);
    var wasStopped = new AtomicBoolean();
    sender.answers.set(_ -> {
      Thread.currentThread().interrupt();
      return new Answer.Accepted("ACCEPTED", null);
    });
    var sends = world.sends(sender);
    var thread =
        Thread.ofVirtual()
            .start(() -> {
              sends.send();
              wasStopped.set(Thread.currentThread().isInterrupted());
            });
    thread.join();

    assertThat(wasStopped).isTrue();
    assertThat(world.states()).containsExactly("SENT");
  }

  @Test
  void what_was_made_for_a_channel_that_has_no_sender_any_more_expires() {
    world.add(1);
    var sends = world.sends(new NoSender(Channel.PUSH));
    sends.send();
    assertThat(history()).containsExactly("NO_SENDER");

    world.clock.later(OutboxWorld.LIFE);
    sends.send();

    assertThat(world.states()).containsExactly("EXPIRED");
  }

  private List<String> history() {
    return world.stored().getFirst().getList("history", Document.class).stream()
        .map(each -> each.getString("code"))
        .toList();
  }
}
