package fr.vigie.lighting;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.LitTown;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.FaultCode;
import fr.vigie.event.EventModule;
import fr.vigie.lighting.JudgeLighting.Verdict;
import fr.vigie.lighting.LightingState.Reason;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Belleville is switched off from 23:00 to 05:00; one of its cabinets sees the light by itself.
@DisplayNameGeneration(ReplaceUnderscores.class)
class JudgeLightingTest {

  private static final LitTown TOWN = new LitTown();
  private static final String CABINET = TOWN.add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
  private static final String LAMP = TOWN.add(AssetKind.LIGHT_POINT, List.of(CABINET), Map.of());
  private static final String BY_CELL = TOWN.add(AssetKind.CONTROL_CABINET, List.of(), Map.of());
  private static final String FEEDER = TOWN.add(AssetKind.FEEDER, List.of(BY_CELL), Map.of());
  private static final String CELL_LAMP =
      TOWN.add(AssetKind.LIGHT_POINT, List.of(BY_CELL, FEEDER), Map.of());
  private static final String BIN = TOWN.add(AssetKind.WASTE_CONTAINER, List.of(), Map.of());

  static {
    var off = Map.of("switchOffs", List.of(Map.of("from", "23:00", "to", "05:00")));
    var cell = Map.of("switching", "PHOTOCELL");
    assertThat(
            TOWN.schedule("COMMUNE", LitTown.BELLEVILLE, "2026-01-01", off)
                .getString("data.act.__typename"))
        .isEqualTo("SetLightingScheduleSuccess");
    assertThat(
            TOWN.schedule("CABINET", BY_CELL, "2026-01-01", cell).getString("data.act.__typename"))
        .isEqualTo("SetLightingScheduleSuccess");
  }

  private final JudgeLighting judge =
      LightingModule.on(
              TOWN.database(),
              TestMongo.mongo().transactions(),
              TOWN.territory(),
              TOWN.assets(),
              EventModule.on(TOWN.database(), Clock.systemUTC()).log(),
              new Ids(Clock.systemUTC()),
              Clock.systemUTC())
          .judge();

  @AfterAll
  static void stop() {
    TOWN.close();
  }

  @Test
  void a_lamp_that_shines_by_day_is_a_fault() {
    assertThat(judged(LAMP, FaultCode.LAMP_UNEXPECTED_ON, "2026-11-25T13:00"))
        .isEqualTo(Verdict.FAULT);
  }

  @Test
  void a_lamp_that_shines_while_it_is_switched_off_is_a_fault() {
    assertThat(judged(LAMP, FaultCode.LAMP_UNEXPECTED_ON, "2026-11-25T23:30"))
        .isEqualTo(Verdict.FAULT);
  }

  @Test
  void a_lamp_that_shines_at_night_is_as_it_should_be() {
    assertThat(judged(LAMP, FaultCode.LAMP_UNEXPECTED_ON, "2026-11-25T20:00"))
        .isEqualTo(Verdict.EXPECTED);
  }

  @Test
  void a_lamp_that_is_out_by_day_or_while_it_is_switched_off_is_no_fault() {
    assertThat(judged(LAMP, FaultCode.LAMP_FAILURE, "2026-11-25T13:00"))
        .isEqualTo(Verdict.EXPECTED);
    assertThat(judged(LAMP, FaultCode.LAMP_FAILURE, "2026-11-26T03:00"))
        .isEqualTo(Verdict.EXPECTED);
    assertThat(judged(LAMP, FaultCode.LAMP_FAILURE, "2026-11-25T20:00")).isEqualTo(Verdict.FAULT);
  }

  @Test
  void nothing_is_said_while_lamps_go_on_or_off() {
    for (var at : List.of("2026-11-25T22:55", "2026-11-25T23:05", "2026-11-26T05:05")) {
      assertThat(judged(LAMP, FaultCode.LAMP_FAILURE, at)).isEqualTo(Verdict.UNDECIDED);
      assertThat(judged(LAMP, FaultCode.LAMP_UNEXPECTED_ON, at)).isEqualTo(Verdict.UNDECIDED);
    }
  }

  @Test
  void a_cell_may_be_wrong_by_three_quarters_of_an_hour_and_a_clock_may_not() {
    // The sun sets at 16:52.
    assertThat(judged(LAMP, FaultCode.LAMP_UNEXPECTED_ON, "2026-11-25T16:20"))
        .isEqualTo(Verdict.FAULT);
    assertThat(judged(CELL_LAMP, FaultCode.LAMP_UNEXPECTED_ON, "2026-11-25T16:20"))
        .isEqualTo(Verdict.UNDECIDED);
  }

  @Test
  void a_lamp_is_judged_by_the_schedule_of_the_cabinet_above_its_feeder() {
    assertThat(judged(CELL_LAMP, FaultCode.LAMP_FAILURE, "2026-11-26T03:00"))
        .isEqualTo(Verdict.FAULT);
  }

  @Test
  void no_supply_is_expected_of_a_lamp_that_is_switched_off_but_not_of_its_cabinet() {
    assertThat(judged(LAMP, FaultCode.SUPPLY_LOSS, "2026-11-26T03:00")).isEqualTo(Verdict.EXPECTED);
    assertThat(judged(CABINET, FaultCode.SUPPLY_LOSS, "2026-11-26T03:00")).isEqualTo(Verdict.FAULT);
  }

  @Test
  void an_open_door_is_a_fault_at_any_hour() {
    assertThat(judged(CABINET, FaultCode.CABINET_DOOR_OPEN, "2026-11-25T13:00"))
        .isEqualTo(Verdict.FAULT);
  }

  @Test
  void what_is_none_of_lighting_is_not_judged() {
    var bin = TOWN.assets().find(BIN).orElseThrow();

    assertThat(judge.judge(bin, FaultCode.LAMP_FAILURE, at("2026-11-25T13:00"))).isEmpty();
    assertThat(judge.expectedState(BIN, at("2026-11-25T13:00"))).isEmpty();
    assertThat(judge.expectedState("ast_none", at("2026-11-25T13:00"))).isEmpty();
  }

  @Test
  void a_citizen_who_reports_a_lamp_in_the_switch_off_is_told_until_when() {
    var expected = judge.expectedState(LAMP, at("2026-11-26T03:00")).orElseThrow();

    assertThat(expected.reason()).isEqualTo(Reason.SWITCHED_OFF);
    assertThat(expected.until()).isEqualTo(at("2026-11-26T05:00"));
  }

  private Verdict judged(String asset, FaultCode code, String local) {
    var known = TOWN.assets().find(asset).orElseThrow();
    return judge.judge(known, code, at(local)).orElseThrow().verdict();
  }

  private static Instant at(String local) {
    return LocalDateTime.parse(local).atZone(LightingPeriod.PARIS).toInstant();
  }
}
