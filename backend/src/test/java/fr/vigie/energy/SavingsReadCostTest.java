package fr.vigie.energy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.TestBackend;
import fr.vigie.demo.DemoSize;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import java.util.List;
import java.util.Map;
import org.bson.BsonDocument;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What looking at lighting costs MongoDB.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SavingsReadCostTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final TestBackend BACKEND =
      new TestBackend(new DemoSize(5_000, 0), List.of(RECORD));

  @AfterAll
  static void stop() {
    BACKEND.close();
  }

  @Test
  void savings_of_a_territory_take_a_fixed_number_of_commands_and_no_scan() {
    var of = Map.of("targetKind", "TERRITORY", "targetId", "ter_200068377");
    var query =
        "query ($of: SavingsOfInput!) { lightingSavings(of: $of, from: \"2026-01-01\", to: \"2027-01-01\") { total { kwhSaved } gaps lampCountWithoutBaseline } }";

    var reads = reads(query, Map.of("of", of));

    assertThat(reads).hasSizeLessThanOrEqualTo(5).allSatisfy(SavingsReadCostTest::scansNothing);
  }

  @Test
  void when_lamps_are_to_be_lit_is_known_by_one_command_at_most() {
    var query =
        "{ burnHours(place: {inseeCode: \"88383\"}, from: \"2026-01-01\", to: \"2027-01-01\") { hours } }";

    assertThat(reads(query, Map.of()))
        .hasSizeLessThanOrEqualTo(1)
        .allSatisfy(SavingsReadCostTest::scansNothing);
  }

  private static List<BsonDocument> reads(String query, Map<String, ?> variables) {
    Runnable ask =
        () ->
            assertThat(BACKEND.asks("rita", query, variables).jsonPath().<Object>get("errors"))
                .isNull();
    ask.run();
    return RECORD.of(ask);
  }

  private static void scansNothing(BsonDocument read) {
    assertThat(Explained.by(database(), read).stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN", "SORT");
  }

  private static MongoDatabase database() {
    return TestMongo.mongo().client().getDatabase(BACKEND.database());
  }
}
