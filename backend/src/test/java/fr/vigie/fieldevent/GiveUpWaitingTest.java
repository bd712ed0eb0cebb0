package fr.vigie.fieldevent;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.EventModule;
import fr.vigie.fieldevent.FieldEvent.Act;
import fr.vigie.fieldevent.FieldEvent.Outcome;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.fieldwork.FieldNotes;
import fr.vigie.identity.Grant;
import fr.vigie.identity.IdentityModule;
import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import fr.vigie.sync.SyncModule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class GiveUpWaitingTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final Person SAMI =
      new Person(
          "per_sami", "Sami", "test", "sami", List.of(new Grant(Role.AGENT, "ter_215500430")));
  private static final Viewer VIEWER = new Viewer(SAMI.id(), SAMI);

  private final com.mongodb.client.MongoDatabase database = TestMongo.fresh();
  private final MongoFieldEvents events = new MongoFieldEvents(database);
  private final List<Integer> done = new ArrayList<>();
  private final String device = UUID.randomUUID().toString();

  private PushFieldEvents push(Clock clock) {
    var transactions = TestMongo.mongo().transactions();
    var ids = new Ids(clock);
    var event = EventModule.on(database, clock);
    var feeds =
        SyncModule.on(database, transactions, event, _ -> Optional.empty(), ids, clock).feeds();
    return new PushFieldEvents(
        events,
        (_, sent) -> {
          done.add(sent.deviceSeq());
          return new PushFieldEvents.Applied(null, List.of(), true);
        },
        new KeepRefused(
            new MongoKeptWorks(database), feeds, (_, _) -> Optional.empty(), event.log(), ids),
        feeds,
        transactions,
        clock);
  }

  private People people() {
    var people = IdentityModule.people(database);
    people.put(List.of(SAMI));
    return people;
  }

  private Sent sent(int number) {
    return new Sent(
        UUID.randomUUID().toString(),
        device,
        number,
        "wo_1",
        null,
        Act.START,
        NOON,
        null,
        List.of(),
        List.of(),
        null,
        FieldNotes.NONE);
  }

  private boolean givenUp(Duration later) {
    var clock = Clock.fixed(NOON.plus(later), ZoneOffset.UTC);
    return new GiveUpWaiting(events, push(clock), people(), clock).giveUp();
  }

  private static Clock noon() {
    return Clock.fixed(NOON, ZoneOffset.UTC);
  }

  @Test
  void what_comes_before_its_turn_waits_and_goes_on_as_soon_as_the_missing_one_comes() {
    var later = push(noon()).push(VIEWER, List.of(sent(3), sent(2)));
    assertThat(later.events()).extracting(FieldEvent::outcome).containsOnly(Outcome.WAITING);

    push(noon()).push(VIEWER, List.of(sent(1)));

    assertThat(done).containsExactly(1, 2, 3);
    assertThat(later.events())
        .allSatisfy(event ->
            assertThat(events.find(event.key()).orElseThrow().outcome())
                .isEqualTo(Outcome.APPLIED));
  }

  @Test
  void what_has_waited_for_an_hour_goes_on_in_its_order_without_what_never_came() {
    push(noon()).push(VIEWER, List.of(sent(1)));
    push(noon()).push(VIEWER, List.of(sent(4)));
    push(noon()).push(VIEWER, List.of(sent(3)));
    givenUp(Duration.ofMinutes(59));
    assertThat(done).containsExactly(1);

    givenUp(Duration.ofMinutes(61));

    assertThat(done).containsExactly(1, 3, 4);
    var next = push(noon()).push(VIEWER, List.of(sent(5)));
    assertThat(next.events().getFirst().outcome()).isEqualTo(Outcome.APPLIED);
    var lost = push(noon()).push(VIEWER, List.of(sent(2)));
    assertThat(lost.events().getFirst().outcome()).isEqualTo(Outcome.APPLIED);
  }
}
