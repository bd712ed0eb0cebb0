package fr.vigie.tour;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import fr.vigie.TestBackend;
import fr.vigie.mongo.TestMongo;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Rounds that empty what will be full.
@DisplayNameGeneration(ReplaceUnderscores.class)
class WasteRoundTest {

  private static final TestBackend BACKEND = RoundWorld.backend();

  @Test
  void a_waste_round_passes_by_what_can_wait_and_says_what_that_saves() {
    var litres = List.of(Map.of("name", "capacityLitres", "value", "4000"));
    var full = RoundWorld.registered("WASTE_CONTAINER", "PAV full " + UUID.randomUUID(), litres);
    var slow = RoundWorld.registered("WASTE_CONTAINER", "PAV slow " + UUID.randomUUID(), litres);
    var mute = RoundWorld.registered("WASTE_CONTAINER", "PAV mute " + UUID.randomUUID(), litres);
    measured(full, 0.5, 0.1);
    measured(slow, 0.2, 0.01);
    var input = RoundWorld.round(List.of());
    input.remove("stops");
    input.put("nextDay", RoundWorld.tomorrow().plusDays(7).toString());
    input.put("assetIds", List.of(full, slow, mute));
    input.put("litresPer100Kilometres", 50);
    input.put("consumptionSource", "carnet de bord 2025");

    var round =
        RoundWorld.settled(RoundWorld.act("paul", "planWasteRound", input).getString("round.id"));

    assertThat(round.getList("stops.asset.id")).containsExactlyInAnyOrder(full, mute);
    assertThat(round.getList("waste.forecasts.asksForVisit")).containsExactly(true, false, true);
    assertThat(round.getString("waste.forecasts[2].unknownReason")).isEqualTo("NOT_MEASURED");
    assertThat(round.getDouble("waste.forecasts[0].risePerDay")).isCloseTo(0.1, within(1e-6));
    assertThat(round.getInt("waste.comparison.planned.stopCount")).isEqualTo(2);
    assertThat(round.getInt("waste.comparison.fixed.stopCount")).isEqualTo(3);
    var kilometres = round.getDouble("waste.comparison.fixed.kilometres");
    var burnt = round.getDouble("waste.comparison.fixed.litres");
    assertThat(burnt).isCloseTo(kilometres / 2, within(1e-3));
    assertThat(round.getDouble("waste.comparison.fixed.kgCo2e"))
        .isCloseTo(burnt * 3.1, within(1e-3));
    assertThat(round.getString("waste.comparison.factor.edition")).isEqualTo("Gazole routier");
    assertThat(round.getString("waste.comparison.distanceMethod")).isEqualTo("ESTIMATE");
  }

  /// Six-hourly readings of ten days, up to a level.
  private static void measured(String asset, double level, double rise) {
    var now = Instant.now();
    TestMongo.mongo()
        .client()
        .getDatabase(BACKEND.database())
        .getCollection("measurements400")
        .insertMany(
            IntStream.rangeClosed(0, 16)
                .mapToObj(i ->
                    new Document("at", Date.from(now.minus(Duration.ofHours(6L * i))))
                        .append("series", asset + "/fillLevel")
                        .append("value", Math.max(0, level - rise * i / 4))
                        .append("arrivedAt", Date.from(now)))
                .toList());
  }
}
