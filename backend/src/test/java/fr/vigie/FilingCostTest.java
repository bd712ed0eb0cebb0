package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What filing costs MongoDB beside its two writes: few reads, each by an index.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FilingCostTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final FilingWorld WORLD =
      new FilingWorld(Instant.parse("2026-11-23T12:00:00Z"), List.of(RECORD));

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static List<BsonDocument> reads(Map<String, ?> more) {
    WORLD.file(null, FilingWorld.lampOut(more));
    return RECORD.of(() ->
        assertThat(WORLD.file(null, FilingWorld.lampOut(more)).getString("__typename"))
            .isEqualTo("FileReportSuccess"));
  }

  @Test
  void a_plain_report_is_filed_by_three_reads() {
    var reads = reads(Map.of("categoryCode", "dirty-street", "answers", List.of()));

    assertThat(reads).hasSizeLessThanOrEqualTo(3).allSatisfy(FilingCostTest::isByIndex);
  }

  @Test
  void a_lamp_with_its_alarm_its_schedule_and_its_works_takes_ten_at_most() {
    var lamp = WORLD.asset("LIGHT_POINT", new GeoPoint(49.1801, 5.3801), "L1");
    WORLD.alarm(lamp, "lampFailure");

    var reads = reads(Map.of("location", Map.of("latitude", 49.18011, "longitude", 5.38011)));

    assertThat(reads).hasSizeLessThanOrEqualTo(10).allSatisfy(FilingCostTest::isByIndex);
  }

  private static void isByIndex(BsonDocument read) {
    assertThat(Explained.by(WORLD.database(), read).stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN");
  }
}
