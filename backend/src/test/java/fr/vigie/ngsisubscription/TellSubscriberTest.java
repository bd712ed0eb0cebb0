package fr.vigie.ngsisubscription;

import static fr.vigie.ngsisubscription.Hubs.urn;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.ngsisubscription.Subscription.Ended;
import fr.vigie.webhook.PartnerCalls.Came;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a hub is told, and what becomes of what it does not take over.
@DisplayNameGeneration(ReplaceUnderscores.class)
class TellSubscriberTest {

  private static final Came BUSY = new Came.Badly("HTTP_503", null, Duration.ofMinutes(7), false);
  private static final Came BROKEN = new Came.Badly("HTTP_500", null, null, false);

  private final Hubs hubs = new Hubs();

  private List<List<String>> told() {
    hubs.tell.tell();
    return hubs.calls.told();
  }

  @Test
  void what_changed_often_is_told_once_as_it_is() {
    var subscription = hubs.subscribed(Map.of());
    hubs.changed(subscription, urn(1), urn(2));
    hubs.changed(subscription, urn(1));

    assertThat(told()).containsExactly(List.of(urn(1), urn(2)));
    assertThat(told()).hasSize(1);
    assertThat(hubs.calls.heard.getFirst())
        .containsEntry("type", "Notification")
        .containsEntry("subscriptionId", subscription.id())
        .containsEntry("notifiedAt", Hubs.NOW.toString());
    assertThat(hubs.calls.headers.getFirst().get("Link"))
        .startsWith(
            "<https://vigie.example/context>; rel=\"http://www.w3.org/ns/json-ld#context\"");
    var progress = hubs.now(subscription).progress();
    assertThat(progress.timesSent()).isEqualTo(1);
    assertThat(progress.lastSuccess()).isEqualTo(Hubs.NOW);
  }

  @Test
  void in_json_ld_each_entity_says_what_its_names_mean() {
    var endpoint = Map.of("uri", "https://hub.example/n", "accept", "application/ld+json");
    var subscription = hubs.subscribed(Map.of("notification", Map.of("endpoint", endpoint)));
    hubs.changed(subscription, urn(1));
    told();

    assertThat(hubs.calls.headers.getFirst())
        .containsExactly(Map.entry("Content-Type", "application/ld+json"));
    assertThat(hubs.calls.heard.getFirst().get("@context")).asString().contains("core-context");
    assertThat(hubs.calls.heard.getFirst().get("data")).asString().contains("WasteManagement");
  }

  @Test
  void more_than_a_hundred_are_told_in_several_notifications() {
    var subscription = hubs.subscribed(Map.of("throttling", 60));
    hubs.changed(subscription, IntStream.range(0, 230).mapToObj(Hubs::urn).toArray(String[]::new));

    assertThat(told()).extracting(List::size).containsExactly(100, 100, 30);
    assertThat(told().stream().flatMap(List::stream)).doesNotHaveDuplicates().hasSize(230);
  }

  @Test
  void throttled_it_is_told_the_last_state_when_the_time_is_over() {
    var subscription = hubs.subscribed(Map.of("throttling", 60));
    hubs.changed(subscription, urn(1));
    assertThat(told()).hasSize(1);

    hubs.clock.by(Duration.ofSeconds(30));
    hubs.changed(subscription, urn(1));
    assertThat(told()).hasSize(1);
    hubs.clock.by(Duration.ofSeconds(29));
    hubs.changed(subscription, urn(1));
    assertThat(told()).hasSize(1);

    hubs.clock.by(Duration.ofSeconds(1));
    assertThat(told()).containsExactly(List.of(urn(1)), List.of(urn(1)));
  }

  @Test
  void what_changes_while_it_is_told_is_told_again() {
    var subscription = hubs.subscribed(Map.of());
    hubs.changed(subscription, urn(1));
    hubs.calls.meanwhile(() -> {
      hubs.clock.by(Duration.ofSeconds(1));
      hubs.changed(subscription, urn(1));
    });
    told();

    assertThat(told()).containsExactly(List.of(urn(1)), List.of(urn(1)));
  }

  @Test
  void what_it_did_not_take_over_is_told_after_a_pause() {
    var subscription = hubs.subscribed(Map.of());
    hubs.changed(subscription, urn(1));
    hubs.calls.answer(BROKEN);
    assertThat(told()).hasSize(1);
    assertThat(told()).hasSize(1);
    assertThat(hubs.now(subscription).progress().failures()).isEqualTo(1);

    hubs.clock.by(Duration.ofSeconds(5));
    assertThat(told()).containsExactly(List.of(urn(1)), List.of(urn(1)));
    assertThat(hubs.now(subscription).progress().failures()).isZero();
  }

  @Test
  void a_hub_that_asks_for_quiet_is_left_alone_for_so_long() {
    var subscription = hubs.subscribed(Map.of());
    hubs.changed(subscription, urn(1));
    hubs.calls.answer(BUSY);
    told();
    hubs.clock.by(Duration.ofMinutes(6));
    hubs.changed(subscription, urn(2));
    assertThat(told()).hasSize(1);

    hubs.clock.by(Duration.ofMinutes(1));
    assertThat(told()).last().isEqualTo(List.of(urn(1), urn(2)));
  }

  @Test
  void a_backend_that_dies_while_it_tells_leaves_it_to_another() {
    var subscription = hubs.subscribed(Map.of());
    hubs.changed(subscription, urn(1));
    hubs.calls.meanwhile(() -> {
      throw new IllegalStateException("the process is no more");
    });
    assertThat(told()).isEmpty();
    assertThat(told()).isEmpty();

    hubs.clock.by(TellSubscribers.LEASE);
    assertThat(told()).containsExactly(List.of(urn(1)));
  }

  @Test
  void one_that_fails_for_days_ends_and_is_told_again_when_somebody_changes_it() {
    var subscription = hubs.subscribed(Map.of());
    for (var i = 0; i < 10; i++) {
      hubs.changed(subscription, urn(1));
      hubs.calls.answer(BROKEN);
      told();
      hubs.clock.by(Duration.ofHours(9));
    }
    assertThat(hubs.now(subscription).ended()).isEqualTo(Ended.FAILED);
    assertThat(hubs.acts()).containsExactly("ADD", "FAIL");
    assertThat(told()).hasSize(10);

    var anne = Hubs.administrator(Hubs.BELLEVILLE);
    hubs.handle.change(anne, subscription.id(), Map.of("description", "mended"));
    hubs.changed(subscription, urn(2));
    assertThat(told()).last().isEqualTo(List.of(urn(2)));
  }

  @Test
  void one_whose_server_is_gone_ends_at_once() {
    var subscription = hubs.subscribed(Map.of());
    hubs.changed(subscription, urn(1));
    hubs.calls.answer(new Came.Gone("HTTP_410"));
    told();
    hubs.changed(subscription, urn(1));

    assertThat(told()).hasSize(1);
    assertThat(hubs.now(subscription).ended()).isEqualTo(Ended.GONE);
    assertThat(hubs.acts()).containsExactly("ADD", "GO");
  }

  @Test
  void who_has_expired_or_paused_is_told_nothing() {
    var subscription = hubs.subscribed(Map.of("expiresAt", Hubs.NOW.plusSeconds(3_600).toString()));
    var paused = hubs.subscribed(Map.of("isActive", false));
    hubs.changed(subscription, urn(1));
    hubs.changed(paused, urn(1));
    hubs.clock.by(Duration.ofHours(1));

    assertThat(told()).isEmpty();
    assertThat(hubs.notices.hasAny(subscription.id())).isFalse();
    assertThat(hubs.notices.hasAny(paused.id())).isFalse();
  }

  @Test
  void what_its_maker_may_not_see_any_more_is_not_told_and_not_kept() {
    var subscription = hubs.subscribed(Map.of());
    hubs.changed(subscription, urn(1), urn(2));
    hubs.entities.hidden.add(urn(1));
    assertThat(told()).containsExactly(List.of(urn(2)));

    hubs.entities.hidden.add(urn(2));
    hubs.changed(subscription, urn(2));
    assertThat(told()).hasSize(1);
    assertThat(hubs.notices.hasAny(subscription.id())).isFalse();
  }

  @Test
  void one_that_was_removed_meanwhile_is_told_nothing() {
    var subscription = hubs.subscribed(Map.of());
    hubs.changed(subscription, urn(1));
    var anne = Hubs.administrator(Hubs.BELLEVILLE);

    assertThat(hubs.handle.remove(anne, subscription.id())).isTrue();

    assertThat(told()).isEmpty();
    assertThat(hubs.notices.hasAny(subscription.id())).isFalse();
  }
}
