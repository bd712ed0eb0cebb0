package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.CommandRecord;
import java.util.Date;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.BsonDocument;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What an act costs does not hang on how many are told of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowedActCostTest {

  private static final CommandRecord RECORD = CommandRecord.ofAll();
  private static final NotificationWorld WORLD = new NotificationWorld(new CaseWorld(RECORD));

  @AfterAll
  static void stop() {
    WORLD.world().close();
  }

  /// A report with so many followers.
  private static String followedBy(int people) {
    var report = WORLD.world().files(null).id();
    var follows =
        IntStream.range(0, people)
            .mapToObj(i ->
                new Document("_id", "flw_" + UUID.randomUUID())
                    .append("holder", "psn_" + i)
                    .append("key", report)
                    .append("report", report)
                    .append("followedAt", new Date())
                    .append("seenAt", new Date()))
            .toList();
    WORLD.database().getCollection("follows").insertMany(follows);
    return report;
  }

  private static List<String> commandsOfAnswering(String report) {
    return RECORD.of(() -> WORLD.answers(report, "Nous passons mardi.")).stream()
        .map(BsonDocument::getFirstKey)
        .toList();
  }

  @Test
  void an_answer_costs_the_same_commands_for_ten_followers_and_for_a_thousand() {
    commandsOfAnswering(followedBy(1));

    var ofTen = commandsOfAnswering(followedBy(10));
    var ofThousand = commandsOfAnswering(followedBy(1_000));

    assertThat(ofThousand).isEqualTo(ofTen).contains("insert", "commitTransaction");
  }
}
