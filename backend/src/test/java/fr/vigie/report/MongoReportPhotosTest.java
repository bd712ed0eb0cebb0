package fr.vigie.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.TestMongo;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoReportPhotosTest {

  private final MongoDatabase database = TestMongo.fresh();

  @AfterEach
  void drop() {
    database.drop();
  }

  @Test
  void photos_that_stayed_behind_follow_their_report_and_no_others() {
    var reports = database.getCollection("reports");
    var photos = database.getCollection("photos");
    reports.insertOne(
        new Document("_id", "rep_1")
            .append("territory", "ter_new")
            .append("category", "pothole")
            .append("photos", List.of(photo("pho_1"), photo("pho_gone"))));
    reports.insertOne(new Document("_id", "rep_2").append("territory", "ter_old"));
    photos.insertMany(List.of(photo("pho_1").append("category", "graffiti"), photo("pho_2")));

    MongoReportPhotos.followReports(database);
    MongoReportPhotos.followReports(database);

    assertThat(photos.find())
        .containsExactlyInAnyOrder(
            new Document("_id", "pho_1")
                .append("name", "n")
                .append("territory", "ter_new")
                .append("category", "pothole"),
            photo("pho_2"));
    assertThat(reports.find(new Document("_id", "rep_1")).first().getList("photos", Document.class))
        .extracting(each -> each.getString("territory"), each -> each.getString("name"))
        .containsOnly(tuple("ter_new", "n"));
    assertThat(reports.find(new Document("_id", "rep_2")).first()).doesNotContainKey("photos");
  }

  private static Document photo(String id) {
    return new Document("_id", id).append("name", "n").append("territory", "ter_old");
  }
}
