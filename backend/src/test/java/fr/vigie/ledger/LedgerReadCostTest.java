package fr.vigie.ledger;

import static fr.vigie.ledger.LedgerWorld.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Explained;
import java.util.List;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What looking at a ledger costs MongoDB.
@DisplayNameGeneration(ReplaceUnderscores.class)
class LedgerReadCostTest {

  private static final LedgerWorld WORLD = LedgerWorld.shared();

  @Test
  void two_years_that_nobody_stated_take_no_more_commands_than_a_month_and_no_scan() {
    var month = reads("2025-10-01", "2025-11-01");
    var years = reads("2023-12-01", "2025-12-01");

    assertThat(years)
        .hasSameSizeAs(month)
        .hasSizeLessThanOrEqualTo(11)
        .allSatisfy(read ->
            assertThat(Explained.by(WORLD.database(), read).stages())
                .as("%s", read)
                .doesNotContain("COLLSCAN", "SORT"));
  }

  private static List<BsonDocument> reads(String from, String to) {
    Runnable ask = () -> WORLD.rows("paul", VOSGES, from, to, "COMMUNE");
    ask.run();
    return WORLD.record.of(ask);
  }
}
