package fr.vigie.tally;

import static fr.vigie.tally.Measure.ANSWERED;
import static fr.vigie.tally.Measure.CONTESTED;
import static fr.vigie.tally.Measure.FILED;
import static fr.vigie.tally.Measure.LATE;
import static fr.vigie.tally.Measure.MENDED;
import static fr.vigie.tally.Measure.OPEN;
import static fr.vigie.tally.Measure.RESOLVED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What the life of a report adds to which days.
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportPartsTest {

  private static final Step FILING = step("2026-03-02T08:00:00Z", Act.FILE, Status.RECEIVED);
  private static final String DUE = "2026-03-05T15:00:00Z";

  private static Step step(String at, Act act, Status status) {
    return new Step(Instant.parse(at), act, status);
  }

  private static List<Part> parts(Step... later) {
    var timeline = Stream.concat(Stream.of(FILING), Stream.of(later)).toList();
    return new ReportParts(FILING.at(), Instant.parse(DUE), timeline).all();
  }

  private static Part part(Measure measure, String day, @Nullable String until, int minutes) {
    return new Part(
        measure,
        LocalDate.parse(day),
        until == null ? null : LocalDate.parse(until),
        minutes,
        null);
  }

  @Test
  void what_ends_before_it_begins_is_no_part() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> part(OPEN, "2026-03-02", "2026-03-02", 0));
    assertThatIllegalArgumentException().isThrownBy(() -> part(ANSWERED, "2026-03-02", null, -1));
  }

  @Test
  void one_that_nobody_touched_is_open_and_will_be_late_by_itself() {
    assertThat(parts())
        .containsExactlyInAnyOrder(
            part(FILED, "2026-03-02", null, 0),
            part(OPEN, "2026-03-02", null, 0),
            part(LATE, "2026-03-05", null, 0));
  }

  @Test
  void one_that_was_mended_on_the_day_of_its_filing_was_open_at_the_end_of_none() {
    var mended =
        parts(
            step("2026-03-02T09:00:00Z", Act.PLAN, Status.PLANNED),
            step("2026-03-02T10:00:00Z", Act.START, Status.IN_PROGRESS),
            step("2026-03-02T10:30:00Z", Act.RESOLVE, Status.RESOLVED));

    assertThat(mended)
        .containsExactlyInAnyOrder(
            part(FILED, "2026-03-02", null, 0),
            part(ANSWERED, "2026-03-02", null, 60),
            part(MENDED, "2026-03-02", null, 0),
            part(RESOLVED, "2026-03-02", null, 150));
  }

  @Test
  void what_its_reporter_says_is_no_answer() {
    var rated = parts(step("2026-03-02T09:00:00Z", Act.REPLY, Status.RECEIVED));

    assertThat(rated).extracting(Part::measure).doesNotContain(ANSWERED);
  }

  @Test
  void one_that_is_contested_is_open_again_and_counts_on_the_day_when_it_was_mended() {
    var contested =
        parts(
            step("2026-03-04T08:00:00Z", Act.SETTLE, Status.RESOLVED),
            step("2026-03-10T08:00:00Z", Act.CONTEST, Status.CONTESTED));

    assertThat(contested)
        .containsExactlyInAnyOrder(
            part(FILED, "2026-03-02", null, 0),
            part(ANSWERED, "2026-03-04", null, 2880),
            part(MENDED, "2026-03-04", null, 0),
            part(CONTESTED, "2026-03-04", null, 0),
            part(OPEN, "2026-03-02", "2026-03-04", 0),
            part(OPEN, "2026-03-10", null, 0),
            part(LATE, "2026-03-10", null, 0));
  }

  @Test
  void one_that_was_mended_again_is_resolved_when_that_holds() {
    var again =
        parts(
            step("2026-03-04T08:00:00Z", Act.SETTLE, Status.RESOLVED),
            step("2026-03-10T08:00:00Z", Act.CONTEST, Status.CONTESTED),
            step("2026-03-12T08:00:00Z", Act.SETTLE, Status.RESOLVED),
            step("2026-04-12T08:00:00Z", Act.CLOSE, Status.CLOSED));

    assertThat(again)
        .contains(
            part(RESOLVED, "2026-03-12", null, 14400),
            part(MENDED, "2026-03-04", null, 0),
            part(LATE, "2026-03-10", "2026-03-12", 0))
        .filteredOn(p -> p.measure() == MENDED || p.measure() == RESOLVED)
        .hasSize(2);
  }

  @Test
  void one_that_was_taken_over_closed_is_resolved_when_it_was_closed() {
    assertThat(parts(step("2026-03-03T08:00:00Z", Act.CLOSE, Status.CLOSED)))
        .contains(part(RESOLVED, "2026-03-03", null, 1440));
  }

  @Test
  void days_are_those_of_paris_also_when_they_have_23_or_25_hours() {
    assertThat(Part.day(Instant.parse("2026-03-28T22:59:59Z"))).isEqualTo("2026-03-28");
    assertThat(Part.day(Instant.parse("2026-03-28T23:00:00Z"))).isEqualTo("2026-03-29");
    assertThat(Part.day(Instant.parse("2026-03-29T21:59:59Z"))).isEqualTo("2026-03-29");
    assertThat(Part.day(Instant.parse("2026-03-29T22:00:00Z"))).isEqualTo("2026-03-30");
    assertThat(Part.day(Instant.parse("2026-10-24T22:00:00Z"))).isEqualTo("2026-10-25");
    assertThat(Part.day(Instant.parse("2026-10-25T22:59:59Z"))).isEqualTo("2026-10-25");
    assertThat(Part.day(Instant.parse("2026-10-25T23:00:00Z"))).isEqualTo("2026-10-26");
  }

  @Test
  void a_device_that_thinks_it_is_1970_or_2199_breaks_no_sum() {
    assertThat(Part.day(Instant.EPOCH)).isEqualTo("2000-01-01");
    assertThat(Part.day(Instant.parse("2199-06-01T00:00:00Z"))).isEqualTo("2099-12-31");
  }
}
