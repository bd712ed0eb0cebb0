package fr.vigie.register;

import static fr.vigie.register.RegisterFixture.ANNE;
import static fr.vigie.register.RegisterFixture.NADIA;
import static fr.vigie.register.RegisterFixture.REMIREMONT;
import static fr.vigie.register.RegisterFixture.UPHILL;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetStatus;
import fr.vigie.asset.FaultCode;
import fr.vigie.asset.Latest;
import fr.vigie.deviceevent.DeviceEvent;
import fr.vigie.intake.AssetConditions.Noted;
import fr.vigie.intake.AssetConditions.Stated;
import fr.vigie.register.ChangeAsset.Request.Attach;
import fr.vigie.register.ChangeAsset.Request.Move;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class ActsOnEquipmentTest {

  private static final RegisterFixture REGISTER = new RegisterFixture();
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @AfterAll
  static void stop() {
    REGISTER.close();
  }

  @Test
  void a_dispatcher_moves_nothing() {
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, null);

    assertThat(REGISTER.changeAsset.change(NADIA, new Move(lamp, UPHILL)))
        .isInstanceOf(ChangeAsset.Outcome.NotAllowed.class);
    assertThat(REGISTER.acts.remove(NADIA, lamp)).isInstanceOf(AssetActs.Outcome.NotAllowed.class);
  }

  @Test
  void nothing_moves_out_of_its_territory() {
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, null);

    assertThat(REGISTER.changeAsset.change(ANNE, new Move(lamp, REMIREMONT)))
        .isInstanceOf(ChangeAsset.Outcome.OutsideTerritory.class);
  }

  @Test
  void no_kind_stands_below_itself_or_below_what_stands_below_it() {
    var cabinet = REGISTER.registered(AssetKind.CONTROL_CABINET, null);
    var feeder = REGISTER.registered(AssetKind.FEEDER, cabinet);

    for (var parent : List.of(cabinet, feeder)) {
      assertThat(REGISTER.changeAsset.change(ANNE, new Attach(cabinet, parent)))
          .isEqualTo(new ChangeAsset.Outcome.Unfit(parent, ParentRule.WRONG_KIND));
    }
  }

  @Test
  void nothing_is_attached_to_what_was_removed() {
    var cabinet = REGISTER.registered(AssetKind.CONTROL_CABINET, null);
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, null);
    REGISTER.acts.remove(ANNE, cabinet);

    assertThat(REGISTER.changeAsset.change(ANNE, new Attach(lamp, cabinet)))
        .isEqualTo(new ChangeAsset.Outcome.Unfit(cabinet, ParentRule.REMOVED));
  }

  @Test
  void what_stands_below_follows() {
    var old = REGISTER.registered(AssetKind.CONTROL_CABINET, null);
    var cabinet = REGISTER.registered(AssetKind.CONTROL_CABINET, null);
    var feeder = REGISTER.registered(AssetKind.FEEDER, old);
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, feeder);
    var sensor = REGISTER.registered(AssetKind.NOISE_SENSOR, lamp);

    REGISTER.changeAsset.change(ANNE, new Attach(feeder, cabinet));

    assertThat(ancestors(sensor)).containsExactly(cabinet, feeder, lamp);
    assertThat(ancestors(lamp)).containsExactly(cabinet, feeder);
    REGISTER.changeAsset.change(ANNE, new Attach(feeder, null));
    assertThat(ancestors(sensor)).containsExactly(feeder, lamp);
  }

  @RepeatedTest(5)
  void what_is_attached_while_its_parent_is_attached_elsewhere_has_the_right_path()
      throws Exception {
    var cabinet = REGISTER.registered(AssetKind.CONTROL_CABINET, null);
    var feeder = REGISTER.registered(AssetKind.FEEDER, null);
    var lamps =
        IntStream.range(0, 6)
            .mapToObj(_ -> REGISTER.registered(AssetKind.LIGHT_POINT, null))
            .toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.submit(() -> REGISTER.changeAsset.change(ANNE, new Attach(feeder, cabinet)));
      lamps.forEach(lamp ->
          threads.submit(() -> REGISTER.changeAsset.change(ANNE, new Attach(lamp, feeder))));
    }

    assertThat(lamps)
        .allSatisfy(lamp -> assertThat(ancestors(lamp)).containsExactly(cabinet, feeder));
  }

  private static List<String> ancestors(String asset) {
    return REGISTER.assets.find(asset).orElseThrow().ancestors();
  }

  @Test
  void what_supports_others_is_not_removed_before_them() {
    var cabinet = REGISTER.registered(AssetKind.CONTROL_CABINET, null);
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, cabinet);

    assertThat(REGISTER.acts.remove(ANNE, cabinet))
        .isInstanceOf(AssetActs.Outcome.SupportsOthers.class);
    REGISTER.acts.remove(ANNE, lamp);
    assertThat(REGISTER.acts.remove(ANNE, cabinet)).isInstanceOf(AssetActs.Outcome.Changed.class);
  }

  @Test
  void nothing_comes_back_that_was_removed() {
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, null);
    REGISTER.acts.remove(ANNE, lamp);

    assertThat(REGISTER.acts.returnToService(ANNE, lamp))
        .isInstanceOf(AssetActs.Outcome.LifecycleForbids.class);
    assertThat(REGISTER.acts.takeOutOfService(ANNE, lamp))
        .isInstanceOf(AssetActs.Outcome.LifecycleForbids.class);
  }

  @Test
  void an_act_said_again_changes_nothing() {
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, null);
    REGISTER.acts.takeOutOfService(ANNE, lamp);
    REGISTER.acts.takeOutOfService(ANNE, lamp);
    REGISTER.changeAsset.change(ANNE, new Move(lamp, UPHILL));
    REGISTER.changeAsset.change(ANNE, new Move(lamp, UPHILL));

    assertThat(REGISTER.acts(lamp)).containsExactly("REGISTER", "TAKE_OUT_OF_SERVICE", "MOVE");
    assertThat(REGISTER.assets.find(lamp).orElseThrow().lifecycle())
        .isEqualTo(AssetLifecycle.OUT_OF_SERVICE);
  }

  @Test
  void the_log_and_the_history_tell_the_same() {
    var before = REGISTER.count("events") - REGISTER.count("assetChanges");
    REGISTER.registered(AssetKind.LIGHT_POINT, null);

    assertThat(REGISTER.count("events") - REGISTER.count("assetChanges")).isEqualTo(before);
  }

  @Test
  void a_status_is_kept_when_it_is_new_and_no_older_than_what_is_known() {
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, null);

    assertThat(
            REGISTER.noteConditions.note(
                List.of(
                    new Stated(lamp, AssetStatus.DEFECTIVE_LAMP, NOON),
                    new Stated(lamp, AssetStatus.DEFECTIVE_LAMP, NOON.plusSeconds(9)),
                    new Stated(lamp, AssetStatus.OK, NOON.minusSeconds(9)),
                    new Stated(lamp, AssetStatus.BURNING, NOON.plusSeconds(9)),
                    new Stated("ast_none", AssetStatus.OK, NOON))))
        .containsExactly(
            Noted.CHANGED,
            Noted.SAME,
            Noted.OLDER,
            Noted.NO_STATUS_OF_ITS_KIND,
            Noted.ASSET_UNKNOWN);
    assertThat(REGISTER.acts(lamp)).containsExactly("REGISTER", "STATUS");
    assertThat(REGISTER.stored(lamp).getBoolean("isFaulty")).isTrue();
  }

  @Test
  void of_what_is_taken_and_free_all_day_the_log_does_not_tell() {
    var spot = REGISTER.registered(AssetKind.PARKING_SPOT, null);

    REGISTER.noteConditions.note(
        List.of(
            new Stated(spot, AssetStatus.OCCUPIED, NOON),
            new Stated(spot, AssetStatus.FREE, NOON.plusSeconds(60))));

    assertThat(REGISTER.stored(spot).getString("status")).isEqualTo("FREE");
    assertThat(REGISTER.acts(spot)).containsExactly("REGISTER");
  }

  @Test
  void faults_are_what_began_and_has_not_ended_in_whichever_order_it_was_told() {
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, null);

    told(lamp, "lampFailure", false, 60);
    told(lamp, "supplyLoss", true, 90);
    told(lamp, "lampFailure", true, 0);
    assertThat(REGISTER.stored(lamp).getList("faults", String.class))
        .containsExactly("SUPPLY_LOSS");
    told(lamp, "lampFailure", true, 61);
    assertThat(REGISTER.stored(lamp).getList("faults", String.class))
        .containsExactly("LAMP_FAILURE", "SUPPLY_LOSS");
    assertThat(REGISTER.stored(lamp).getBoolean("isFaulty")).isTrue();
    told(lamp, "lampFailure", false, 120);
    told(lamp, "supplyLoss", false, 121);

    assertThat(REGISTER.stored(lamp).getBoolean("isFaulty")).isFalse();
    assertThat(REGISTER.acts(lamp))
        .containsExactly("REGISTER", "STATUS", "STATUS", "STATUS", "STATUS");
  }

  private static void told(String lamp, String name, boolean isOn, int second) {
    var at = NOON.plusSeconds(second);
    REGISTER.deviceEvents.keep(
        List.of(DeviceEvent.of(lamp, RegisterFixture.BELLEVILLE, name, isOn, at, at, "src_1")));
    REGISTER.noteConditions.noteFaults(List.of(lamp));
  }

  @Test
  void of_faults_that_are_told_at_once_none_is_lost() throws InterruptedException {
    var lamp = REGISTER.registered(AssetKind.LIGHT_POINT, null);
    var threads =
        Stream.of(FaultCode.values())
            .map(code -> Thread.ofVirtual().start(() -> told(lamp, code.event(), true, 0)))
            .toList();
    for (var thread : threads) {
      thread.join();
    }

    assertThat(REGISTER.stored(lamp).getList("faults", String.class))
        .hasSize(FaultCode.values().length);
  }

  @Test
  void the_last_measurement_is_the_latest_by_the_clock_of_the_device() {
    var meter = REGISTER.registered(AssetKind.METER, null);
    REGISTER.assets.saw(List.of(power(meter, 2, NOON), power(meter, 1, NOON.minusSeconds(60))));
    REGISTER.commands.clear();
    REGISTER.assets.saw(List.of(power(meter, 9, NOON), power(meter, 3, NOON.plusSeconds(60))));

    assertThat(REGISTER.commands).containsExactly("update");
    var latest = REGISTER.stored(meter).get("latest", Document.class).get("power", Document.class);
    assertThat(latest.getDouble("value")).isEqualTo(3);
    REGISTER.changeAsset.change(ANNE, new Move(meter, UPHILL));
    assertThat(REGISTER.stored(meter).get("latest", Document.class)).hasSize(1);
  }

  private static Latest power(String meter, double value, Instant at) {
    return new Latest(meter, "power", value, "W", at, at.plusSeconds(1));
  }
}
