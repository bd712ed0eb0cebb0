package fr.vigie.controlroom;

import static fr.vigie.controlroom.RoomClient.following;
import static fr.vigie.controlroom.RoomWorld.BELLEVILLE;
import static fr.vigie.controlroom.RoomWorld.VOSGES;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.controlroom.RoomCursors.Owner;
import fr.vigie.event.Position;
import fr.vigie.mongo.InstallationKeys;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class ControlRoomRefusalsTest {

  private static final RoomWorld WORLD = RoomWorld.shared();

  private static String refusal(@Nullable String person, Map<String, Object> variables) {
    try (var room = WORLD.opens(person, variables)) {
      return room.refusal();
    }
  }

  private static Map<String, Object> after(String cursor, String... territories) {
    var variables = following(territories);
    variables.put("a", cursor);
    return variables;
  }

  private static String cursor(String person, String... territories) {
    try (var room = WORLD.opens(person, following(territories))) {
      room.takes();
      return room.cursor();
    }
  }

  @Test
  void who_may_not_follow_one_of_the_territories_follows_none() {
    assertThat(refusal(null, following(BELLEVILLE))).isEqualTo("FORBIDDEN");
    assertThat(refusal("camille", following(BELLEVILLE))).isEqualTo("FORBIDDEN");
    assertThat(refusal("nadia", following(BELLEVILLE, VOSGES))).isEqualTo("FORBIDDEN");
    assertThat(refusal("rita", following(BELLEVILLE, "ter_none"))).isEqualTo("FORBIDDEN");
  }

  @Test
  void figures_are_followed_by_who_may_see_them_and_savings_by_nobody() {
    assertThat(refusal("sami", indicators("OPEN_REPORTS"))).isEqualTo("FORBIDDEN");
    assertThat(refusal("rita", indicators("KWH_SAVED"))).isEqualTo("BAD_USER_INPUT");
  }

  private static Map<String, Object> indicators(String... names) {
    var variables = following(BELLEVILLE);
    variables.put("i", List.of(names));
    return variables;
  }

  @Test
  void each_territory_is_named_once_and_one_at_least() {
    assertThat(refusal("nadia", following())).isEqualTo("BAD_USER_INPUT");
    assertThat(refusal("nadia", following(BELLEVILLE, BELLEVILLE))).isEqualTo("BAD_USER_INPUT");
  }

  @Test
  void what_is_no_cursor_is_unknown() {
    var genuine = cursor("nadia", BELLEVILLE);
    var last = genuine.charAt(0) == 'A' ? 'B' : 'A';

    for (var forged :
        List.of("", "x", "é", "AAAA", "A".repeat(5_000), last + genuine.substring(1))) {
      assertThat(refusal("nadia", after(forged, BELLEVILLE)))
          .as(forged)
          .isEqualTo("UNKNOWN_CURSOR");
    }
  }

  @Test
  void a_cursor_of_somebody_else_or_of_something_else_is_unknown() {
    var belleville = cursor("rita", BELLEVILLE);
    var alarms = after(belleville, BELLEVILLE);
    alarms.put("l", List.of("ALARMS"));

    assertThat(refusal("nadia", after(belleville, BELLEVILLE))).isEqualTo("UNKNOWN_CURSOR");
    assertThat(refusal("rita", after(belleville, BELLEVILLE, VOSGES))).isEqualTo("UNKNOWN_CURSOR");
    assertThat(refusal("rita", alarms)).isEqualTo("UNKNOWN_CURSOR");
  }

  @Test
  void a_cursor_of_what_the_log_no_longer_has_asks_to_begin_anew() {
    var cursors = new RoomCursors(new InstallationKeys(WORLD.database).of(ControlRoomModule.KEY));
    var owner = new Owner("per_demo-nadia", all(BELLEVILLE));
    // As of the same collection before it was restored.
    var gone = new Position(tokenOfAnAlarm().replaceFirst("5A1004.{8}", "5A100400000000"));

    assertThat(refusal("nadia", after(cursors.seal(gone, owner), BELLEVILLE)))
        .isEqualTo("RESYNC_REQUIRED");
  }

  private static String tokenOfAnAlarm() {
    try (var events = WORLD.database.getCollection("events").watch().cursor()) {
      WORLD.raises();
      return events.next().getResumeToken().getString("_data").getValue();
    }
  }

  private static Selection all(String territory) {
    var layers = new EnumMap<Layer, Set<String>>(Layer.class);
    for (var layer : Layer.values()) {
      layers.put(layer, Set.of(territory));
    }
    return new Selection(layers);
  }
}
