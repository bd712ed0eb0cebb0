package fr.vigie.ledger;

import static fr.vigie.ledger.LedgerWorld.ESTERNAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.mongodb.client.model.Filters;
import io.restassured.path.json.JsonPath;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Date;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/// The story of Esternay's ledger: stated, and stated anew when something comes to light.
@DisplayNameGeneration(ReplaceUnderscores.class)
@TestMethodOrder(OrderAnnotation.class)
class LedgerStatementsTest {

  private static final LedgerWorld WORLD = LedgerWorld.shared();
  private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);
  private static final LocalDate NOVEMBER = LocalDate.of(2025, 11, 1);
  private static final double KWH_A_DAY = 7;

  @BeforeAll
  static void two_backends_state_at_once() throws InterruptedException, ExecutionException {
    var ready = new CountDownLatch(2);
    try (var both = Executors.newFixedThreadPool(2)) {
      var done = new ArrayList<Future<?>>();
      for (var i = 0; i < 2; i++) {
        done.add(
            both.submit(() -> {
              ready.countDown();
              ready.await();
              WORLD.state.state(ESTERNAY);
              return null;
            }));
      }
      for (var each : done) {
        each.get();
      }
    }
  }

  private static JsonPath october() {
    var rows = WORLD.rows("ines", ESTERNAY, "" + OCTOBER, "" + NOVEMBER, "CABINET");
    rows.setRootPath("data.ledger.edges[0].node");
    return rows;
  }

  private static long stated() {
    return WORLD.database().getCollection("ledgerMonths").countDocuments(ofEsternay());
  }

  private static Bson ofEsternay() {
    return Filters.eq("territory", ESTERNAY);
  }

  @Test
  @Order(1)
  void each_month_since_the_baseline_is_stated_once_with_an_event_however_often_it_is_looked_at() {
    var before = stated();
    WORLD.state.state(ESTERNAY);

    assertThat(before).isGreaterThanOrEqualTo(12);
    assertThat(stated()).isEqualTo(before);
    assertThat(october().getInt("month.revision")).isEqualTo(1);
    assertThat(october().getList("month.statements.revision")).containsExactly(1);
    assertThat(october().getList("month.statements[0].changes")).isEmpty();
    var told = Filters.and(ofEsternay(), Filters.eq("type", "LedgerMonthStated"));
    assertThat(WORLD.database().getCollection("events").countDocuments(told)).isEqualTo(before);
    var earlier = WORLD.rows("ines", ESTERNAY, "2025-07-01", "2025-08-01", "TERRITORY");
    assertThat(earlier.<Object>get("[0].node.month.revision")).isNull();
  }

  @Test
  @Order(2)
  void a_tariff_that_is_set_late_makes_a_second_statement_and_leaves_the_first() {
    assertThat(october().<Object>get("consumed.eur")).isNull();
    assertThat(october().getList("gaps")).contains("NO_TARIFF");

    WORLD.tariff(ESTERNAY, 0.25, "2025-01-01");
    assertThat(october().getInt("month.revision")).isEqualTo(1);
    WORLD.state.state(ESTERNAY);

    var second = october();
    assertThat(second.getInt("month.revision")).isEqualTo(2);
    assertThat(second.getList("month.statements[1].changes")).containsExactly("TARIFFS", "GAPS");
    assertThat(second.getDouble("consumed.eur"))
        .isCloseTo(second.getDouble("consumed.kwh") * 0.25, within(0.01));
    assertThat(second.<Object>get("month.statements[0].avoided.eur")).isNull();
    assertThat(second.<Object>get("month.statements[1].avoided.eur")).isNotNull();
    assertThat(second.getList("gaps")).doesNotContain("NO_TARIFF");
  }

  @Test
  @Order(3)
  void measurements_that_come_late_make_a_third_of_their_month_only() {
    readEachDay(OCTOBER.minusDays(1), NOVEMBER.plusDays(1));
    WORLD.state.state(ESTERNAY);

    var third = october();
    assertThat(third.getInt("month.revision")).isEqualTo(3);
    assertThat(third.getList("month.statements[2].changes")).contains("CONSUMED", "AVOIDED");
    assertThat(third.getString("consumed.method")).isEqualTo("MEASURED");
    assertThat(third.getDouble("consumed.kwhMeasured")).isCloseTo(31 * KWH_A_DAY, within(1e-3));
    assertThat(third.getDouble("month.statements[0].consumed.kwh"))
        .isNotCloseTo(31 * KWH_A_DAY, within(1.0));
    var august = WORLD.rows("ines", ESTERNAY, "2025-08-01", "2025-09-01", "CABINET");
    assertThat(august.getInt("[0].node.month.revision")).isEqualTo(2);
    assertThat(august.getString("[0].node.consumed.method")).isEqualTo("COMPUTED");
  }

  @Test
  @Order(4)
  void a_meter_that_was_read_for_a_part_of_a_month_is_told_and_not_believed() {
    var november = WORLD.rows("ines", ESTERNAY, "" + NOVEMBER, "2025-12-01", "CABINET");

    assertThat(november.getList("[0].node.gaps")).contains("METER_NOT_READ");
    assertThat(november.getString("[0].node.consumed.method")).isEqualTo("COMPUTED");
  }

  /// As the meter's index stood at the beginning of each day.
  private static void readEachDay(LocalDate from, LocalDate to) {
    var days = new ArrayList<Document>();
    var index = 1_000.0;
    for (var day = from; !day.isAfter(to); day = day.plusDays(1)) {
      var at = begin(day);
      days.add(
          new Document("series", WORLD.meter + "/activeEnergy")
              .append("start", Date.from(at))
              .append("increase", KWH_A_DAY)
              .append("sum", 0.0)
              .append("seconds", 0.0)
              .append("beforeAt", Date.from(begin(day.minusDays(1))))
              .append("before", index)
              .append("firstAt", Date.from(at))
              .append("first", index + KWH_A_DAY));
      index += KWH_A_DAY;
    }
    WORLD.database().getCollection("rollupsDaily").insertMany(days);
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(ZoneId.of("Europe/Paris")).toInstant();
  }
}
