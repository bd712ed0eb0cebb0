package fr.vigie.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.Watched;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What is held of figures is shown while it is known to be true, and never after.
@DisplayNameGeneration(ReplaceUnderscores.class)
class HeldFiguresTest {

  private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
  private static final Bucket LAST_WEEK = new Bucket(MONDAY.minusDays(7), MONDAY);
  private static final Bucket THIS_WEEK = new Bucket(MONDAY, MONDAY.plusDays(7));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-25T10:00:00Z"));
  private final AtomicReference<Runnable> meanwhile = new AtomicReference<>(() -> {});
  private final List<Figures.Asked> counted = new ArrayList<>();
  private final Watched watched = new Watched();
  private final HeldFigures held = new HeldFigures(this::count, watched, now::get);

  /// Each figure tells how many questions were counted before it.
  private List<Value> count(Figures.Asked asked) {
    counted.add(asked);
    meanwhile.get().run();
    return asked.groups().stream()
        .flatMap(group ->
            asked.indicators().stream()
                .flatMap(indicator ->
                    asked.buckets().stream()
                        .map(bucket ->
                            new Value(
                                indicator,
                                group.territory(),
                                asked.domain(),
                                bucket,
                                Figure.of(counted.size()),
                                null))))
        .toList();
  }

  private static Figures.Asked asked(Bucket bucket, Indicator... indicators) {
    return new Figures.Asked(
        List.of(group("ter_a"), group("ter_b")), List.of(indicators), null, List.of(bucket));
  }

  private static Group group(String territory) {
    return new Group(territory, List.of(territory), 1_000);
  }

  private List<Value> asks(Figures.Asked asked) {
    watched.known();
    return held.count(asked);
  }

  @Test
  void who_asks_the_same_again_is_answered_without_counting() {
    var first = asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS, Indicator.FILED_REPORTS));

    assertThat(asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS, Indicator.FILED_REPORTS)))
        .isEqualTo(first);
    assertThat(counted).hasSize(1);
    asks(asked(LAST_WEEK, Indicator.OPEN_REPORTS, Indicator.FILED_REPORTS));
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));
    assertThat(counted).hasSize(3);
  }

  @Test
  void a_day_that_is_counted_anew_ends_what_it_is_part_of_and_nothing_else() {
    asks(asked(LAST_WEEK, Indicator.OPEN_REPORTS));
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));

    held.changed("ter_c", MONDAY.minusDays(3));
    held.changed("ter_b", MONDAY);
    asks(asked(LAST_WEEK, Indicator.OPEN_REPORTS));
    assertThat(counted).hasSize(2);
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));
    assertThat(counted).hasSize(3);

    // What was open before the week is open in it.
    held.changed("ter_a", MONDAY.minusYears(1));
    asks(asked(LAST_WEEK, Indicator.OPEN_REPORTS));
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));
    assertThat(counted).hasSize(5);
  }

  @Test
  void what_was_changed_while_it_was_counted_is_not_held() {
    meanwhile.set(() -> held.changed("ter_b", MONDAY));
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));
    meanwhile.set(() -> {});

    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));

    assertThat(counted).hasSize(2);
  }

  @Test
  void while_it_is_not_known_to_be_true_all_is_counted() {
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));
    watched.lost();

    held.count(asked(THIS_WEEK, Indicator.OPEN_REPORTS));

    assertThat(counted).hasSize(2);
  }

  @Test
  void what_was_held_before_changes_were_followed_is_forgotten() {
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));
    held.forget();
    meanwhile.set(held::forget);
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));
    meanwhile.set(() -> {});

    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));

    assertThat(counted).hasSize(3);
  }

  @Test
  void tomorrow_is_another_day() {
    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));
    // In Paris it is Thursday.
    now.set(Instant.parse("2026-11-25T23:00:00Z"));

    asks(asked(THIS_WEEK, Indicator.OPEN_REPORTS));

    assertThat(counted).hasSize(2);
  }

  @Test
  void what_is_not_counted_by_days_is_looked_up_each_time_and_all_come_as_asked_for() {
    var mixed =
        asked(
            THIS_WEEK, Indicator.FAULTY_ASSETS, Indicator.OPEN_REPORTS, Indicator.FULL_CONTAINERS);

    asks(mixed);
    var values = asks(mixed);

    assertThat(values)
        .extracting(value -> value.territory() + " " + value.indicator())
        .containsExactly(
            "ter_a FAULTY_ASSETS",
            "ter_a OPEN_REPORTS",
            "ter_a FULL_CONTAINERS",
            "ter_b FAULTY_ASSETS",
            "ter_b OPEN_REPORTS",
            "ter_b FULL_CONTAINERS");
    assertThat(values).extracting(value -> value.figure().value()).contains(1.0, 3.0);
    assertThat(counted).hasSize(3);
    asks(asked(THIS_WEEK, Indicator.FAULTY_ASSETS));
    asks(asked(THIS_WEEK, Indicator.FAULTY_ASSETS));
    assertThat(counted).hasSize(5);
  }
}
