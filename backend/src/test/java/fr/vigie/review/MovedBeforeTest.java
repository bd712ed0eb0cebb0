package fr.vigie.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.abuse.AbuseModule;
import fr.vigie.mongo.TestMongo;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Reports that had moved before what belongs to them went along.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MovedBeforeTest {

  private final MongoDatabase database = TestMongo.fresh();

  private void stored(String collection, Document document) {
    database.getCollection(collection).insertOne(document);
  }

  private Document of(String collection, String id) {
    return database.getCollection(collection).find(Filters.eq("_id", id)).first();
  }

  @Test
  void what_waits_is_brought_to_who_decides_and_what_was_decided_stays() {
    stored("reports", new Document("_id", "rep_a").append("territory", "ter_new"));
    for (var status : List.of("WAITING", "REFUSED")) {
      stored(
          "removals",
          new Document("_id", "rmv_" + status)
              .append("clientId", status)
              .append("report", "rep_a")
              .append("territory", "ter_old")
              .append("status", status));
    }

    MongoRemovals.followReports(database);

    assertThat(of("removals", "rmv_WAITING")).containsEntry("territory", "ter_new");
    assertThat(of("removals", "rmv_REFUSED")).containsEntry("territory", "ter_old");
  }

  @Test
  void a_block_says_who_deals_with_its_report_by_now() {
    stored("reports", new Document("_id", "rep_a").append("territory", "ter_new"));
    for (var report : List.of("rep_a", "rep_gone")) {
      stored(
          "blocks",
          new Document("_id", "blk_" + report)
              .append("mark", report)
              .append("scope", "ter_old")
              .append("of", "ter_old")
              .append("report", report));
    }

    AbuseModule.MIGRATIONS.getLast().apply().accept(database);

    assertThat(of("blocks", "blk_rep_a"))
        .containsEntry("answering", "ter_new")
        .containsEntry("scope", "ter_old");
    assertThat(of("blocks", "blk_rep_gone")).containsEntry("answering", "ter_old");
  }
}
