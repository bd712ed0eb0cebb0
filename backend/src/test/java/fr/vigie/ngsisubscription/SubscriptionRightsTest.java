package fr.vigie.ngsisubscription;

import static fr.vigie.ngsisubscription.Hubs.BELLEVILLE;
import static fr.vigie.ngsisubscription.Hubs.VOSGES;
import static fr.vigie.ngsisubscription.Hubs.administrator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.entity.NgsiRefusal;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.ngsisubscription.AddSubscription.Outcome;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who may let a hub be told, and who may look after that.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionRightsTest {

  private final Hubs hubs = new Hubs();

  private Outcome add(Viewer viewer, Map<String, ?> more) {
    return hubs.add.add(viewer, new AddSubscription.Request(Hubs.json(more), ""));
  }

  @Test
  void only_who_sets_up_a_territory_adds_one() {
    for (var role : List.of(Role.AGENT, Role.DISPATCHER, Role.REGIONAL_OPERATOR)) {
      assertThat(add(Hubs.viewer("per_paul", role, null), Map.of()))
          .as(role.name())
          .isInstanceOf(Outcome.NotAllowed.class);
    }
    assertThat(add(Viewer.ANONYMOUS, Map.of())).isInstanceOf(Outcome.NotAllowed.class);
    assertThat(hubs.acts()).isEmpty();
  }

  @Test
  void it_reaches_where_its_maker_sets_up_and_no_further() {
    assertThat(hubs.subscribed(Map.of()).territories()).containsExactly(BELLEVILLE);
    var named = Map.of("q", "dataProvider==\"" + BELLEVILLE + "\",\"" + VOSGES + '"');
    assertThat(hubs.subscribed(named).territories()).containsExactly(BELLEVILLE);
    var region = (Outcome.Added) add(administrator(null), Map.of());
    assertThat(region.subscription().territories()).containsExactly(Subscription.EVERYWHERE);

    for (var other : List.of(VOSGES, "ter_nowhere")) {
      assertThatThrownBy(() -> hubs.subscribed(Map.of("q", "dataProvider==\"" + other + '"')))
          .isInstanceOf(NgsiRefusal.class)
          .hasMessage("q: a dataProvider whose entities you may tell of");
    }
  }

  @Test
  void to_others_it_is_as_if_there_were_none() {
    var id = hubs.subscribed(Map.of()).id();
    var region = ((Outcome.Added) add(administrator(null), Map.of())).subscription().id();
    var members = Map.<String, Object>of("description", "mine");
    for (var other : List.of(administrator(VOSGES), Viewer.ANONYMOUS)) {
      assertThat(hubs.handle.find(other, id)).isEmpty();
      assertThat(hubs.handle.list(other, 0, 10)).isEmpty();
      assertThat(hubs.handle.change(other, id, members)).isEmpty();
      assertThat(hubs.handle.remove(other, id)).isFalse();
    }
    var anne = administrator(BELLEVILLE);
    assertThat(hubs.handle.list(anne, 0, 10)).extracting(Subscription::id).containsExactly(id);
    assertThat(hubs.handle.find(anne, region)).isEmpty();
    assertThat(hubs.handle.list(administrator(null), 0, 10)).hasSize(2);
  }

  @Test
  void the_same_id_with_the_same_content_is_the_same_and_with_another_is_refused() {
    var named = Map.of("id", "urn:hub:lamps");
    var first = hubs.subscribed(named);

    assertThat(hubs.subscribed(named).id()).isEqualTo(first.id());
    assertThat(add(administrator(BELLEVILLE), Map.of("id", "urn:hub:lamps", "throttling", 5)))
        .isEqualTo(new Outcome.IdTaken("urn:hub:lamps"));
    assertThat(add(administrator(VOSGES), named)).isEqualTo(new Outcome.IdTaken("urn:hub:lamps"));
    assertThat(hubs.acts()).containsExactly("ADD");
  }

  @Test
  void who_changes_it_answers_for_it_from_then_on() {
    var id = hubs.subscribed(Map.of("throttling", 5)).id();
    var bea = Hubs.viewer("per_bea", Role.ADMINISTRATOR, BELLEVILLE);
    var members = new java.util.HashMap<String, Object>(Map.of("isActive", false));
    members.put("throttling", null);

    var changed = hubs.handle.change(bea, id, members).orElseThrow();

    assertThat(changed.maker()).isEqualTo("per_bea");
    assertThat(changed.json()).doesNotContainKey("throttling").containsEntry("isActive", false);
    assertThat(hubs.subscriptions.told()).isEmpty();
    assertThat(hubs.acts()).containsExactly("ADD", "CHANGE");
    assertThatThrownBy(() -> hubs.handle.change(bea, id, Map.of("id", "urn:hub:other")))
        .hasMessage("id: it cannot be changed");
    assertThatThrownBy(() -> hubs.handle.change(bea, id, Map.of()))
        .hasMessage("body: what is to be changed");
  }

  @Test
  void an_address_that_partners_are_never_called_at_is_refused() {
    var here = Map.of("endpoint", Map.of("uri", "https://127.0.0.1/notify"));

    assertThatThrownBy(() -> hubs.subscribed(Map.of("notification", here)))
        .isInstanceOf(NgsiRefusal.class)
        .hasMessage("notification.endpoint.uri: not here");
  }

  @Test
  void a_territory_has_a_hundred_at_most() {
    for (var i = 0; i < AddSubscription.MOST_OF_ONE; i++) {
      hubs.subscribed(Map.of());
    }
    assertThat(add(administrator(BELLEVILLE), Map.of())).isEqualTo(new Outcome.TooMany(100));
    assertThat(add(administrator(VOSGES), Map.of())).isInstanceOf(Outcome.Added.class);
  }
}
