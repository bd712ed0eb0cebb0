package fr.vigie.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Updates;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Delivery.State;
import fr.vigie.shared.Page;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a partner could not be told is kept, and told again when somebody says so.
@DisplayNameGeneration(ReplaceUnderscores.class)
class KeptDeliveriesTest {

  private static List<String> ids(Page<Delivery> page) {
    return page.items().stream().map(item -> item.value().id()).toList();
  }

  @Test
  void those_of_one_webhook_are_listed_the_newest_first_page_by_page() {
    try (var world = new WebhookWorld()) {
      var webhook = world.add("https://partner.example/");
      var first = world.delivery(webhook).id();
      world.delivery(world.add("https://other.example/"));
      var second = world.delivery(webhook).id();
      var third = world.delivery(webhook).id();

      var page = world.kept.toWebhook(webhook.id(), null, 2, null);
      assertThat(ids(page)).containsExactly(third, second);
      assertThat(page.hasNext()).isTrue();
      var rest = world.kept.toWebhook(webhook.id(), null, 2, page.endCursor());
      assertThat(ids(rest)).containsExactly(first);
      assertThat(world.kept.toWebhook(webhook.id(), State.FAILED, 2, null).items()).isEmpty();
    }
  }

  @Test
  void only_what_has_ended_unsent_is_tried_again() {
    try (var world = new WebhookWorld()) {
      var webhook = world.add("https://partner.example/");
      for (var state : State.values()) {
        var id = world.delivery(webhook).id();
        world
            .database
            .getCollection("deliveries")
            .updateOne(
                Filters.eq("_id", id),
                Updates.combine(Updates.set("state", state.name()), Updates.unset("due")));
        var until = world.clock.instant().plus(Duration.ofDays(1));
        var isDead = state == State.FAILED || state == State.EXPIRED;
        assertThat(world.kept.tryAgain(id, world.clock.instant(), until))
            .as(state.name())
            .isEqualTo(isDead);
        assertThat(world.kept.find(id))
            .hasValueSatisfying(
                now -> assertThat(now.state()).isEqualTo(isDead ? State.WAITING : state));
      }
    }
  }
}
