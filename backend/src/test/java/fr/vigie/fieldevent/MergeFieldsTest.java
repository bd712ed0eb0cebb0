package fr.vigie.fieldevent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.fieldevent.FieldChange.Field;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import fr.vigie.workorder.Progress.Cause;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class MergeFieldsTest {

  private static final Instant NOON = Instant.parse("2026-11-29T12:00:00Z");
  private static final WorkOrder WORK =
      new WorkOrder(
          "wo_1",
          "client-1",
          "same",
          Status.IN_PROGRESS,
          Domain.LIGHTING,
          null,
          "per_sami",
          LocalDate.parse("2026-12-01"),
          NOON,
          new GeoPoint(49.17, 5.38),
          "55043",
          "ter_215500430",
          List.of(),
          null,
          List.of(new Step(NOON, Act.PLAN, Status.PLANNED, "per_nadia", null)),
          NOON);

  private static FieldChange change(Field field, @Nullable String assumed, @Nullable String value) {
    return new FieldChange(field, assumed, value);
  }

  private static MergeFields.Merged merge(FieldChange... changes) {
    return MergeFields.merge(WORK, List.of(changes));
  }

  @ParameterizedTest
  @CsvSource({
    "CAUSE,storm",
    "CAUSE,wear",
    "ESTIMATED_MINUTES,0",
    "ESTIMATED_MINUTES,10081",
    "ESTIMATED_MINUTES,1e3",
    "PLANNED_FOR,2026-02-30",
    "PLANNED_FOR,demain"
  })
  void what_a_field_cannot_have_is_refused(Field field, String value) {
    var wrong = change(field, null, value);

    assertThatThrownBy(() -> MergeFields.check(wrong)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void no_change_changes_nothing_whatever_is_there_now() {
    var merged = merge(change(Field.PLANNED_FOR, "2026-11-30", "2026-11-30"));

    assertThat(merged.workOrder()).isEqualTo(WORK);
    assertThat(merged.conflicts()).isEmpty();
  }

  @Test
  void what_only_the_agent_changed_is_taken_over() {
    var merged =
        merge(
            change(Field.PLANNED_FOR, "2026-12-01", "2026-12-02"),
            change(Field.CAUSE, null, "VANDALISM"),
            change(Field.ESTIMATED_MINUTES, null, "90"));

    assertThat(merged.conflicts()).isEmpty();
    assertThat(merged.workOrder().plannedFor()).isEqualTo(LocalDate.parse("2026-12-02"));
    assertThat(merged.workOrder().details().progress().cause()).isEqualTo(Cause.VANDALISM);
    assertThat(merged.workOrder().details().needs().estimatedMinutes()).isEqualTo(90);
  }

  @Test
  void what_both_changed_to_the_same_is_no_conflict() {
    var merged = merge(change(Field.PLANNED_FOR, "2026-11-25", "2026-12-01"));

    assertThat(merged.workOrder()).isEqualTo(WORK);
    assertThat(merged.conflicts()).isEmpty();
  }

  @Test
  void of_what_is_planned_the_dispatchers_word_counts_and_both_are_kept() {
    var merged = merge(change(Field.PLANNED_FOR, "2026-11-25", "2026-11-26"));

    assertThat(merged.workOrder()).isEqualTo(WORK);
    assertThat(merged.conflicts())
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.found()).isEqualTo("2026-12-01");
          assertThat(conflict.sent().value()).isEqualTo("2026-11-26");
          assertThat(conflict.isSentKept()).isFalse();
        });
  }

  @Test
  void of_what_is_found_on_the_spot_the_agents_word_counts_and_both_are_kept() {
    var details = WORK.details();
    var told = WORK.with(details.with(details.progress().because(Cause.WEAR)));

    var merged = MergeFields.merge(told, List.of(change(Field.CAUSE, "UNKNOWN", "VANDALISM")));

    assertThat(merged.workOrder().details().progress().cause()).isEqualTo(Cause.VANDALISM);
    assertThat(merged.conflicts())
        .singleElement()
        .satisfies(conflict -> {
          assertThat(conflict.found()).isEqualTo("WEAR");
          assertThat(conflict.isSentKept()).isTrue();
        });
  }

  @Test
  void a_field_that_was_emptied_is_a_change_like_any_other() {
    var merged = merge(change(Field.PLANNED_FOR, "2026-12-01", null));

    assertThat(merged.workOrder().plannedFor()).isNull();
  }
}
