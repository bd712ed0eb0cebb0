package fr.vigie.controlroom;

import static fr.vigie.controlroom.RoomClient.following;
import static fr.vigie.controlroom.RoomWorld.BELLEVILLE;

import io.restassured.path.json.JsonPath;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.Timeout.ThreadMode;

/// A control room sees how its territories stand.
@DisplayNameGeneration(ReplaceUnderscores.class)
@Timeout(value = 120, threadMode = ThreadMode.SEPARATE_THREAD)
class RoomIndicatorsTest {

  private static final RoomWorld WORLD = RoomWorld.shared();

  @Test
  void indicators_are_told_at_first_and_whenever_they_stand_otherwise() {
    var variables = following(BELLEVILLE);
    variables.put("l", List.of("ALARMS"));
    variables.put("i", List.of("OPEN_REPORTS", "ACTIVE_ALARMS"));
    try (var room = WORLD.opens("nadia", variables)) {
      var open = Objects.requireNonNull(figure(room.takes()));

      WORLD.files();
      while (!Integer.valueOf(open + 1).equals(figure(room.takes()))) {
        // What was counted late, or of alarms, comes before.
      }
    }
  }

  private static String standing(String indicator) {
    return "indicators.find { it.indicator == '" + indicator + "' }?.figure?.value";
  }

  private static @Nullable Integer figure(JsonPath batch) {
    var value = batch.<Number>get(standing("OPEN_REPORTS"));
    return value == null ? null : value.intValue();
  }
}
