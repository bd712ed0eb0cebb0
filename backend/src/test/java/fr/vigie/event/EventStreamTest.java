package fr.vigie.event;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The log is read by itself, without the places that the database may have forgotten.
@DisplayNameGeneration(ReplaceUnderscores.class)
class EventStreamTest {

  private static final Instant MORNING = Instant.parse("2026-11-30T07:00:00Z");

  private static Event event(Instant at) {
    var ids = new Ids(Clock.fixed(at, ZoneOffset.UTC));
    return new Event(ids.next("evt"), "ReportFiled", "ter_1", "rep_1", "FILE", null, at);
  }

  @Test
  void what_was_written_since_is_read_page_by_page_in_its_order() {
    var database = TestMongo.fresh();
    var log = new MongoEventLog(database, _ -> false);
    var events =
        List.of(
            event(MORNING.minusSeconds(1)),
            event(MORNING),
            event(MORNING.plusSeconds(1)),
            event(MORNING.plusSeconds(2)));
    log.append(List.of(events.get(3), events.get(0)));
    log.append(List.of(events.get(2), events.get(1)));
    var stream = new MongoEventStream(database);

    var page = stream.since(MORNING, null, 2);

    assertThat(page).containsExactly(events.get(1), events.get(2));
    assertThat(stream.since(MORNING, page.getLast().id(), 2)).containsExactly(events.get(3));
    assertThat(stream.since(MORNING.plusSeconds(3), null, 2)).isEmpty();
  }
}
