package fr.vigie.ngsisubscription;

import static fr.vigie.ngsisubscription.Hubs.BELLEVILLE;
import static fr.vigie.ngsisubscription.Hubs.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.TestBackend;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.entity.Entity;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.mongo.TestMongo;
import fr.vigie.ngsild.NgsiLdModule;
import fr.vigie.ngsild.SeenEntities;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What a subscription tells is what its maker sees when it is told.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SeenByMakerTest {

  private final MongoDatabase database =
      TestMongo.mongo().client().getDatabase(TestBackend.shared().database());
  private final SeenEntities seen = seen(Set.of(VOSGES));

  private SeenEntities seen(Set<String> open) {
    var clock = Clock.systemUTC();
    var territories = TerritoryModule.on(database, new LiveEvents()).territories();
    var alarms =
        AlarmModule.on(
            database,
            TestMongo.mongo().transactions(),
            territories,
            EventModule.on(database, clock),
            new Ids(clock),
            clock);
    return NgsiLdModule.on(database, territories, alarms.reads(), () -> open).seen();
  }

  /// Anne, with that role or none.
  private record Anne(@Nullable Role role, @Nullable String territory) implements People {

    @Override
    public Optional<Person> find(String id) {
      return role == null
          ? Optional.empty()
          : Optional.ofNullable(Hubs.viewer(id, role, territory).person());
    }

    @Override
    public Optional<Person> findBySignIn(String issuer, String subject) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Person> list(Collection<String> ids) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Person> withRole(Role wanted, @Nullable String there) {
      throw new UnsupportedOperationException();
    }

    @Override
    public List<Person> membersOf(String contractor) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void put(List<Person> people) {
      throw new UnsupportedOperationException();
    }
  }

  private List<String> lamps(String territory) {
    var lamps =
        new Document("territory", territory)
            .append("kind", "LIGHT_POINT")
            .append("lifecycle", new Document("$ne", "REMOVED"));
    return database
        .getCollection("assets")
        .find(lamps)
        .limit(50)
        .map(asset -> "urn:ngsi-ld:Streetlight:" + asset.getString("_id"))
        .into(new ArrayList<>());
  }

  private static Subscription asked(Set<String> territories, Map<String, ?> more) {
    var asked = new java.util.HashMap<String, Object>(more);
    asked.put("entities", List.of(Map.of("type", "Streetlight")));
    return Hubs.held("urn:s", territories, asked);
  }

  private List<String> told(@Nullable Role role, String territory, Subscription subscription) {
    var both = new ArrayList<>(lamps(BELLEVILLE));
    both.addAll(lamps(VOSGES));
    return new SeenByMaker(seen, new Anne(role, territory))
        .now(subscription, both).stream().map(Entity::id).toList();
  }

  @Test
  void who_has_lost_the_right_or_is_no_member_of_staff_any_more_tells_nothing() {
    var subscription = asked(Set.of(BELLEVILLE), Map.of());

    assertThat(told(Role.ADMINISTRATOR, BELLEVILLE, subscription))
        .containsExactlyInAnyOrderElementsOf(lamps(BELLEVILLE));
    assertThat(told(Role.AGENT, BELLEVILLE, subscription)).isEmpty();
    assertThat(told(Role.ADMINISTRATOR, VOSGES, subscription)).isEmpty();
    assertThat(told(null, BELLEVILLE, subscription)).isEmpty();
  }

  @Test
  void equipment_of_others_is_not_told_even_where_everybody_may_read_it() {
    var region = asked(Set.of(Subscription.EVERYWHERE), Map.of());

    assertThat(told(Role.ADMINISTRATOR, BELLEVILLE, region))
        .containsExactlyInAnyOrderElementsOf(lamps(BELLEVILLE));
  }

  @Test
  void what_is_not_as_it_asks_is_not_told() {
    var here = Set.of(BELLEVILLE);
    var fine = told(Role.ADMINISTRATOR, BELLEVILLE, asked(here, Map.of("q", "status==ok")));
    var bad = told(Role.ADMINISTRATOR, BELLEVILLE, asked(here, Map.of("q", "status!=ok")));
    var geo =
        Map.of(
            "georel",
            "near;maxDistance==10",
            "geometry",
            "Point",
            "coordinates",
            List.of(0.5, 0.5));

    assertThat(fine).isNotEmpty().doesNotContainAnyElementsOf(bad.isEmpty() ? List.of("") : bad);
    assertThat(told(Role.ADMINISTRATOR, BELLEVILLE, asked(here, Map.of("geoQ", geo)))).isEmpty();
    assertThat(
            told(
                Role.ADMINISTRATOR,
                BELLEVILLE,
                asked(here, Map.of("watchedAttributes", List.of("cosPhi")))))
        .isEmpty();
  }

  @Test
  void all_there_is_is_found_in_batches() {
    var found = new HashSet<String>();
    new SeenByMaker(seen, new Anne(Role.ADMINISTRATOR, BELLEVILLE))
        .all(asked(Set.of(BELLEVILLE), Map.of()), found::addAll);

    assertThat(found).containsAll(lamps(BELLEVILLE)).doesNotContainAnyElementsOf(lamps(VOSGES));
  }
}
