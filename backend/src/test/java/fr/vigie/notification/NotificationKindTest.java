package fr.vigie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.Event;
import fr.vigie.outbox.Channel;
import java.time.Instant;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of what is told of.
@DisplayNameGeneration(ReplaceUnderscores.class)
class NotificationKindTest {

  private static Event event(String type, String act) {
    return new Event("evt_1", type, "ter_1", "rep_1", act, null, Instant.EPOCH);
  }

  @ParameterizedTest
  @CsvSource({
    "ReportChanged, RATE",
    "ReportChanged, REVIEW",
    "ReportChanged, HOLD",
    "ReportMoved, PLAN",
    "WorkOrderChanged, RECORD",
    "AlarmChanged, CLEAR",
    "PlannedWorkWithdrawn, WITHDRAW",
    "TerritoryChanged, SET",
    "NewsWithdrawn, WITHDRAW",
    "WebhookChanged, REMOVE",
    "NgsiSubscriptionChanged, REMOVE",
  })
  void of_most_that_happens_nobody_is_told(String type, String act) {
    assertThat(NotificationKind.isToldOf(event(type, act))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "ReportFiled, FILE, REPORT_RECEIVED",
    "ReportFiled, FILE, REPORT_NEARBY",
    "ReportChanged, SETTLE, REPORT_RESOLVED",
    "WorkOrderChanged, ASSIGN, WORK_ORDER_TAKEN_AWAY",
    "WorkOrderEscalated, LEVEL_2, WORK_ORDER_ESCALATED",
    "FieldEventRefused, COMPLETE, KEPT_WORK",
    "PlannedWorkSet, SET, PLANNED_WORK",
    "NewsPublished, PUBLISH, NEWS",
    "WebhookChanged, GO, WEBHOOK_ENDED",
    "WebhookChanged, FAIL, WEBHOOK_ENDED",
    "NgsiSubscriptionChanged, GO, WEBHOOK_ENDED",
    "NgsiSubscriptionChanged, FAIL, WEBHOOK_ENDED",
  })
  void an_event_is_told_as_its_kinds(String type, String act, NotificationKind kind) {
    assertThat(NotificationKind.isToldOf(event(type, act))).isTrue();
    assertThat(NotificationKind.of(event(type, act))).contains(kind);
  }

  @Test
  void citizens_are_told_nothing_of_what_is_for_staff() {
    assertThat(NotificationKind.ofStaff(false))
        .allSatisfy(kind -> assertThat(kind.app()).isEqualTo(NotificationKind.App.CITIZEN));
    assertThat(NotificationKind.ofStaff(true)).containsAll(NotificationKind.ofStaff(false));
  }

  @Test
  void only_a_critical_alarm_wakes_those_who_are_not_on_duty() {
    assertThat(
            Stream.of(NotificationKind.values())
                .filter(kind -> kind.urgency() == NotificationKind.Urgency.SAFETY))
        .containsExactly(NotificationKind.ALARM_CRITICAL, NotificationKind.ALARM_WORSENED);
  }

  @Test
  void a_question_is_not_hidden_by_what_comes_of_the_report_meanwhile() {
    assertThat(NotificationKind.REPORT_PLANNED.collapse("rep_1"))
        .isEqualTo(NotificationKind.REPORT_RESOLVED.collapse("rep_1"))
        .isNotEqualTo(NotificationKind.REPORT_QUESTION.collapse("rep_1"));
  }

  @Test
  void what_would_be_too_much_is_told_only_to_those_who_want_it() {
    assertThat(NotificationKind.ALARM_RAISED.usual(Channel.PUSH)).isEqualTo(Mode.OFF);
    assertThat(NotificationKind.REPORT_RECEIVED.usual(Channel.EMAIL)).isEqualTo(Mode.WITHOUT_APP);
  }
}
