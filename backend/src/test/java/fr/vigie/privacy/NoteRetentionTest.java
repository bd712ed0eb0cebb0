package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class NoteRetentionTest {

  private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
  private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  @Test
  void a_note_between_shifts_is_forgotten_a_year_after_it_was_written() {
    var database = TestMongo.fresh();
    var notes = database.getCollection("handoverNotes");
    notes.insertMany(List.of(note("hon_old", 366), note("hon_late", 364)));
    var purge =
        new PurgeData(
            new MongoAgedData(database),
            new MongoPurges(database),
            RetentionSettings.from(Map.of()),
            new Ids(CLOCK),
            CLOCK);

    assertThat(purge.purge(RetentionRule.HANDOVER_NOTES).count()).isEqualTo(1);

    assertThat(notes.find().map(each -> each.getString("_id"))).containsExactly("hon_late");
  }

  private static Document note(String id, int daysAgo) {
    return new Document("_id", id)
        .append("writtenAt", Date.from(NOW.minus(Duration.ofDays(daysAgo))));
  }
}
