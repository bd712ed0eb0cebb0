package fr.vigie.follow;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.TestMongo;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What older databases are brought to, also when that was cut off and begins again.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowMigrationsTest {

  private static final Instant FILED = Instant.parse("2026-05-01T10:00:00Z");
  private static final List<List<Double>> SQUARE =
      List.of(
          List.of(5.0, 49.0),
          List.of(5.1, 49.0),
          List.of(5.1, 49.1),
          List.of(5.0, 49.1),
          List.of(5.0, 49.0));

  private final MongoDatabase database = TestMongo.fresh();

  private void migrates(int version) {
    FollowModule.MIGRATIONS.stream()
        .filter(migration -> migration.version() == version)
        .forEach(migration -> {
          migration.apply().accept(database);
          migration.apply().accept(database);
        });
  }

  private void follows(Document... follows) {
    database.getCollection("follows").insertMany(List.of(follows));
  }

  private static Document follow(String id, Instant at) {
    return new Document("_id", id)
        .append("holder", "psn_" + id)
        .append("key", "key of " + id)
        .append("followedAt", Date.from(at));
  }

  private List<String> found(Bson filter) {
    return database
        .getCollection("follows")
        .find(filter)
        .map(each -> each.getString("_id"))
        .into(new ArrayList<>());
  }

  @Test
  void only_who_followed_a_report_as_it_was_filed_is_taken_for_who_filed_it() {
    database
        .getCollection("reports")
        .insertOne(new Document("_id", "rep_1").append("filedAt", Date.from(FILED)));
    follows(
        follow("filed", FILED.plusMillis(300)).append("report", "rep_1"),
        follow("later", FILED.plusSeconds(60)).append("report", "rep_1"),
        follow("of_another", FILED).append("report", "rep_gone"),
        follow("commune", FILED).append("commune", "55043"));

    migrates(137);

    assertThat(found(eq("isReporters", true))).containsExactly("filed");
    assertThat(found(exists("_id"))).hasSize(4);
  }

  @Test
  void an_area_that_was_followed_before_is_known_by_the_commune_of_its_middle() {
    var boundary = new Document("type", "Polygon").append("coordinates", List.of(SQUARE));
    database
        .getCollection("communes")
        .insertOne(new Document("_id", "55043").append("boundary", boundary));
    follows(area("inside", 49.05), area("outside", 48.0), follow("of_report", FILED));

    migrates(148);

    assertThat(found(eq("within", "55043"))).containsExactly("inside");
    assertThat(found(exists("within"))).containsExactlyInAnyOrder("inside", "outside");
    assertThat(new MongoFollows(database).ofPlaces(List.of("55043"), null, 10))
        .extracting(Follow::id)
        .containsExactly("inside");
  }

  private static Document area(String id, double latitude) {
    return follow(id, FILED)
        .append("latitude", latitude)
        .append("longitude", 5.05)
        .append("metres", 100)
        .append("categories", List.of())
        .append("cells", List.of("0"))
        .append("seenAt", Date.from(FILED));
  }
}
