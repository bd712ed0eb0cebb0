package fr.vigie.workorder;

import fr.vigie.alarm.Alarm;
import fr.vigie.alarm.AlarmWork;
import fr.vigie.report.FollowWork;
import fr.vigie.report.Report;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/// Opens the work that rules ask for, once for each alarm that goes on and is part of no other.
/// What becomes of the work changes nothing about the alarm: that is over when what it was raised
/// for is.
public final class OpenAlarmWork {

  private static final System.Logger LOG = System.getLogger(OpenAlarmWork.class.getName());
  private static final int MOST_AT_ONCE = 50;

  // The lamps of a dark street fail one after the other: by then they are one alarm.
  private static final Duration GATHERING = Duration.ofMinutes(5);

  private final AlarmWork alarmWork;
  private final FollowWork followWork;
  private final KeepWorkOrder keep;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  OpenAlarmWork(
      AlarmWork alarmWork,
      FollowWork followWork,
      KeepWorkOrder keep,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.alarmWork = alarmWork;
    this.followWork = followWork;
    this.keep = keep;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Whether there may be more to do.
  boolean open() {
    var waiting = alarmWork.wanted(clock.instant().minus(GATHERING), MOST_AT_ONCE);
    waiting.forEach(this::open);
    return waiting.size() == MOST_AT_ONCE;
  }

  private void open(Alarm alarm) {
    try {
      transactions.run(() -> openOnce(alarm));
    } catch (AlreadyExists openedByAnother) {
      LOG.log(Level.DEBUG, "opened by another at the same moment", openedByAnother);
    }
  }

  private boolean openOnce(Alarm alarm) {
    var told = followWork.reported(alarm.id());
    var workOrder = workOrder(alarm, told);
    if (!alarmWork.opened(alarm, workOrder.id())) {
      return false;
    }
    keep.add(workOrder, told);
    return true;
  }

  private WorkOrder workOrder(Alarm alarm, List<Report> told) {
    var work = Objects.requireNonNull(alarm.work());
    var subject = alarm.subject();
    var now = clock.instant();
    return new WorkOrder(
        ids.next("wo"),
        "alarm-" + alarm.id(),
        alarm.id(),
        Status.PLANNED,
        Objects.requireNonNull(subject.domain()),
        work.instructions(),
        null,
        null,
        now.plus(Duration.ofHours(work.dueHours())),
        Objects.requireNonNull(subject.location()),
        Objects.requireNonNull(subject.commune()),
        subject.territory(),
        told.stream().map(Report::id).toList(),
        alarm.id(),
        List.of(new Step(now, Act.PLAN, Status.PLANNED, work.by(), work.instructions(), true)),
        now,
        Details.NONE.with(Links.about(subject.kind() == null ? List.of() : List.of(subject.id()))));
  }
}
