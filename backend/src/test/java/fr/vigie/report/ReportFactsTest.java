package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.mongo.TestMongo;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Reports from before they said so themselves.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportFactsTest {

  private static final Date MENDED = Date.from(Instant.parse("2026-11-02T08:00:00Z"));
  private static final Date CLOSED = Date.from(Instant.parse("2026-11-20T08:00:00Z"));

  private final MongoDatabase database = TestMongo.fresh();

  private void stored(String id, Document report) {
    database.getCollection("reports").insertOne(report.append("_id", id));
  }

  private Document report(String id) {
    return database.getCollection("reports").find(Filters.eq("_id", id)).first();
  }

  private static Document duplicateOf(String root) {
    return new Document("handling", new Document("root", root));
  }

  private static Document step(String act, Date at) {
    return new Document("act", act).append("at", at);
  }

  @Test
  void private_ground_is_known_by_the_exact_place_that_is_kept() {
    stored("rep_private", new Document("exactPlace", new Document("latitude", 49.1)));
    stored("rep_public", new Document("latitude", 49.1));

    MongoReportFacts.add(database);

    assertThat(report("rep_private")).containsEntry("isPlaceBlurred", true);
    assertThat(report("rep_public")).doesNotContainKey("isPlaceBlurred");
  }

  @Test
  void a_duplicate_learns_since_when_the_other_is_said_to_be_mended() {
    var steps = List.of(step("RESOLVE", MENDED), step("CLOSE", CLOSED));
    stored("rep_mended", new Document("status", "CLOSED").append("timeline", steps));
    stored("rep_open", new Document("status", "PLANNED").append("timeline", steps));
    stored("rep_a", duplicateOf("rep_mended"));
    stored("rep_b", duplicateOf("rep_open"));

    MongoReportFacts.add(database);
    MongoReportFacts.add(database);

    assertThat(report("rep_a").get("handling", Document.class))
        .containsEntry("rootMendedAt", MENDED);
    assertThat(report("rep_b").get("handling", Document.class)).doesNotContainKey("rootMendedAt");
  }
}
