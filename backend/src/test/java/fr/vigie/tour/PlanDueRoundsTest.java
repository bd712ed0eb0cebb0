package fr.vigie.tour;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventModule;
import fr.vigie.measurement.Measurements;
import fr.vigie.mongo.TestMongo;
import fr.vigie.round.Planning;
import fr.vigie.round.Round;
import fr.vigie.round.Round.Failure;
import fr.vigie.round.Round.Status;
import fr.vigie.round.RoundModule;
import fr.vigie.round.RoundStop;
import fr.vigie.round.Rounds;
import fr.vigie.round.WastePart;
import fr.vigie.routing.RoutingModule;
import fr.vigie.routing.RoutingSettings;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.tourplan.DayPlan;
import fr.vigie.tourplan.PlanShift;
import fr.vigie.tourplan.Shift;
import fr.vigie.tourplan.Stop;
import fr.vigie.wastetour.ForecastContainers;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// The planner, and backends that stop in the middle of it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PlanDueRoundsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
  private static final GeoPoint DEPOT = new GeoPoint(48.0159, 6.5917);

  private final MongoDatabase database = TestMongo.fresh();
  private final RoundModule module = module(Clock.systemUTC());
  private final Rounds rounds = module.rounds();

  PlanDueRoundsTest() {
    RoundModule.MIGRATIONS.forEach(migration -> migration.apply().accept(database));
  }

  private RoundModule module(Clock clock) {
    var log = EventModule.on(database, clock).log();
    return RoundModule.on(database, TestMongo.mongo().transactions(), log, new Ids(clock), clock);
  }

  private PlanDueRounds planner(Instant now) {
    var clock = Clock.fixed(now, ZoneOffset.UTC);
    var roads = RoutingModule.on(RoutingSettings.OFF, clock).roads();
    return new PlanDueRounds(
        rounds,
        new FindCourse(new PlanShift(roads), new ForecastContainers(broken(), clock), List::of),
        module(clock).events(),
        TestMongo.mongo().transactions(),
        clock);
  }

  private static Round round(@Nullable WastePart waste) {
    var shift = new Shift(DEPOT, DEPOT, NOON, NOON.plusSeconds(7_200), List.of(), null, Set.of());
    var stop =
        new Stop("stp_1", new GeoPoint(48.02, 6.6), null, null, Duration.ofMinutes(5), 0, Set.of());
    return new Round(
        "rnd_1",
        "client-1",
        "print",
        "ter_200068377",
        LocalDate.parse("2026-11-23"),
        "per_demo-lea",
        null,
        Status.PLANNING,
        shift,
        List.of(
            new RoundStop(
                "stp_1",
                null,
                "ast_1",
                "PAV",
                stop,
                RoundStop.Status.PENDING,
                null,
                null,
                null,
                null,
                null)),
        waste,
        null,
        Planning.ofAll("pln_1", NOON),
        null,
        null,
        "per_demo-paul",
        NOON);
  }

  private Round kept() {
    return rounds.find("rnd_1").orElseThrow();
  }

  @Test
  void a_round_that_a_stopped_backend_had_taken_up_is_planned_when_its_lease_is_over() {
    rounds.add(round(null));
    assertThat(rounds.claim(NOON, PlanDueRounds.LEASE)).isPresent();

    try (var other = planner(NOON.plusSeconds(1))) {
      assertThat(other.planNext()).isFalse();
    }
    assertThat(kept().status()).isEqualTo(Status.PLANNING);
    try (var later = planner(NOON.plus(PlanDueRounds.LEASE))) {
      assertThat(later.planNext()).isTrue();
      assertThat(later.planNext()).isFalse();
    }
    assertThat(kept().status()).isEqualTo(Status.PLANNED);
    assertThat(kept().isBeingPlanned()).isFalse();
    assertThat(database.getCollection("events").find().map(e -> e.getString("act")).first())
        .isEqualTo("SETTLE");
  }

  @Test
  void a_round_that_fails_is_tried_three_times_and_then_given_up_with_its_reason() {
    rounds.add(round(WastePart.asked(NOON.plus(Duration.ofDays(7)), null)));

    for (var i = 0; i < 3; i++) {
      assertThat(kept().status()).isEqualTo(Status.PLANNING);
      try (var planner = planner(NOON.plus(PlanDueRounds.LEASE.multipliedBy(i)))) {
        planner.planNext();
      }
    }

    assertThat(kept().status()).isEqualTo(Status.FAILED);
    assertThat(kept().failure()).isEqualTo(Failure.PLANNER_FAILED);
    assertThat(kept().isBeingPlanned()).isFalse();
  }

  @Test
  void what_is_kept_is_read_as_it_was() {
    var round = round(WastePart.asked(NOON.plus(Duration.ofDays(7)), null));
    rounds.add(round);

    assertThat(kept()).isEqualTo(round);
  }

  @Test
  void what_the_planner_found_before_the_round_was_called_off_is_of_no_use() {
    var off = round(null).cancelled("snow");
    var found = new FindCourse.Found(nowhere(), off.stops(), null);

    assertThat(new Settlement(found, NOON).of(off)).isEmpty();
  }

  private static DayPlan nowhere() {
    return new PlanShift(RoutingModule.on(RoutingSettings.OFF, Clock.systemUTC()).roads())
        .plan(round(null).shift(), List.of());
  }

  @Test
  void a_stop_that_was_done_while_the_planner_was_at_work_stays_done() {
    var begun = round(null).with(Status.UNDER_WAY);
    var plan =
        new PlanShift(RoutingModule.on(RoutingSettings.OFF, Clock.systemUTC()).roads())
            .plan(begun.shift(), begun.stops().stream().map(RoundStop::stop).toList());
    var done =
        begun.with(
            List.of(
                begun.stops().getFirst().after(RoundStop.Status.DONE, NOON, "per_demo-lea", null)));

    var settled =
        new Settlement(new FindCourse.Found(plan, begun.stops(), null), NOON)
            .of(done)
            .orElseThrow();

    assertThat(settled.stops())
        .extracting(RoundStop::status)
        .containsExactly(RoundStop.Status.DONE);
    assertThat(settled.status()).isEqualTo(Status.DONE);
  }

  /// Measurements that cannot be read.
  private static Measurements broken() {
    return (Measurements)
        Proxy.newProxyInstance(
            Measurements.class.getClassLoader(),
            new Class<?>[] {Measurements.class},
            (_, method, _) -> {
              throw new IllegalStateException(method.getName() + " is broken");
            });
  }
}
