package fr.vigie.workorder;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.TestMongo;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Work orders of an older Vigie, which does not say who has them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class MongoReceiversTest {

  private static final MongoDatabase DATABASE = TestMongo.fresh();

  private static void planned(
      String id, String status, @Nullable String agent, @Nullable String team, String... crew) {
    var document =
        new Document("_id", id)
            .append("clientWorkOrderId", id)
            .append("status", status)
            .append("agent", agent)
            .append("crew", List.of(crew));
    if (team != null) {
      document.append("team", team);
    }
    DATABASE.getCollection("workOrders").insertOne(document);
  }

  private static List<String> receivers(String id) {
    return DATABASE
        .getCollection("workOrders")
        .find(new Document("_id", id))
        .first()
        .getList("receivers", String.class);
  }

  @Test
  void who_answers_works_beside_or_is_of_the_team_has_the_work_and_devices_begin_anew() {
    var team = new Document("_id", "tea_1").append("members", List.of("per_1", "per_2"));
    DATABASE.getCollection("teams").insertOne(team);
    DATABASE
        .getCollection("syncFeeds")
        .insertOne(new Document("_id", "per_1").append("scope", "x"));
    planned("wo_own", "PLANNED", "per_1", "tea_1", "per_3");
    planned("wo_team", "DISPATCHED", null, "tea_1");
    planned("wo_over", "DONE", null, "tea_1");
    planned("wo_nobody", "NEW", null, null);
    planned("wo_lost", "PLANNED", null, "tea_gone");

    MongoReceivers.fill(DATABASE);
    MongoReceivers.fill(DATABASE);

    assertThat(receivers("wo_own")).containsExactly("per_1", "per_3");
    assertThat(receivers("wo_team")).containsExactly("per_1", "per_2");
    assertThat(receivers("wo_over")).isEmpty();
    assertThat(receivers("wo_nobody")).isEmpty();
    assertThat(receivers("wo_lost")).isEmpty();
    assertThat(DATABASE.getCollection("syncFeeds").find().first()).doesNotContainKey("scope");
  }
}
