package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.contact.ContactModule;
import fr.vigie.event.EventModule;
import fr.vigie.mongo.TestMongo;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// Reports from before there were pseudonyms.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ReportersTest {

  private static final String BELLEVILLE = "ter_215500430";
  private static final String VOSGES = "ter_200068377";
  private static final String CAMILLE = "issuer#camille";

  private final MongoDatabase database = TestMongo.fresh();

  @BeforeEach
  void fill() {
    insert(
        "people",
        new Document("_id", "per_1").append("issuer", "issuer").append("subject", "sami"));
    insert("reports", report("rep_1", BELLEVILLE, CAMILLE));
    insert("reports", report("rep_2", VOSGES, CAMILLE));
    insert("reports", report("rep_3", BELLEVILLE, "per_1"));
    insert("reports", report("rep_4", BELLEVILLE, null));
    insert("events", event("evt_1", "ReportFiled", CAMILLE));
    insert("events", event("evt_2", "ReportChanged", "per_1"));
  }

  @Test
  void are_brought_to_pseudonyms_once() {
    MongoReporters.takePseudonyms(database);
    MongoReporters.takePseudonyms(database);

    var pseudonyms = ContactModule.pseudonyms(database);
    assertThat(reporter("rep_1")).isEqualTo(pseudonyms.of(BELLEVILLE, CAMILLE));
    assertThat(reporter("rep_2")).isEqualTo(pseudonyms.of(VOSGES, CAMILLE));
    assertThat(reporter("rep_3")).isEqualTo(pseudonyms.of(BELLEVILLE, "issuer#sami"));
    assertThat(reporter("rep_4")).isNull();
    assertThat(by("evt_1")).isEqualTo(pseudonyms.of(BELLEVILLE, CAMILLE));
    assertThat(by("evt_2")).isEqualTo("per_1");
  }

  @Test
  void whose_they_are_is_found_by_an_index() {
    MongoReporters.takePseudonyms(database);
    EventModule.createIndexes(database);
    var mine = List.of("psn_1", "psn_2");

    assertThat(plan("reports", Filters.in("reporter", mine)))
        .contains("IXSCAN")
        .doesNotContain("COLLSCAN");
    assertThat(
            plan(
                "reports",
                Filters.or(
                    Filters.in("_id", mine),
                    Filters.in("reporter", mine),
                    Filters.in("moderation.device", mine))))
        .contains("IXSCAN")
        .doesNotContain("COLLSCAN");
    assertThat(plan("events", Filters.in("by", mine)))
        .contains("IXSCAN")
        .doesNotContain("COLLSCAN");
  }

  private String plan(String collection, Bson filter) {
    return database.getCollection(collection).find(filter).explain().toJson();
  }

  private void insert(String collection, Document document) {
    database.getCollection(collection).insertOne(document);
  }

  private static Document report(String id, String territory, String reporter) {
    return new Document("_id", id)
        .append("clientReportId", id)
        .append("territory", territory)
        .append("reporter", reporter);
  }

  private static Document event(String id, String type, String by) {
    return new Document("_id", id)
        .append("type", type)
        .append("territory", BELLEVILLE)
        .append("by", by);
  }

  private String reporter(String id) {
    return stored("reports", id).getString("reporter");
  }

  private String by(String id) {
    return stored("events", id).getString("by");
  }

  private Document stored(String collection, String id) {
    return database.getCollection(collection).find(Filters.eq("_id", id)).first();
  }
}
