package fr.vigie.workorder;

import fr.vigie.alarm.Alarm;
import fr.vigie.alarm.AlarmWork;
import fr.vigie.category.Category;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.identity.People;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report;
import fr.vigie.report.ReportLifecycle;
import fr.vigie.report.ReportSight;
import fr.vigie.report.Reports;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.task.Task;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A dispatcher plans work for reports.
public final class PlanWorkOrder {

  public record Request(
      String clientWorkOrderId,
      List<String> reportIds,
      @Nullable String agentId,
      @Nullable LocalDate plannedFor,
      @Nullable String instructions) {

    String fingerprint() {
      return Fingerprint.of(reportIds, agentId, plannedFor, instructions);
    }
  }

  public sealed interface Outcome {
    record Planned(WorkOrder workOrder) implements Outcome {}

    record AgentNotFound(String agentId) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ReportNotFound(String reportId) implements Outcome {}

    record ReportNotPlannable(Report report) implements Outcome {}
  }

  private final Reports reports;
  private final WorkOrders workOrders;
  private final People people;
  private final TerritoryCategories categories;
  private final AlarmWork alarmWork;
  private final KeepWorkOrder keep;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  PlanWorkOrder(
      Reports reports,
      WorkOrders workOrders,
      People people,
      TerritoryCategories categories,
      AlarmWork alarmWork,
      KeepWorkOrder keep,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.reports = reports;
    this.workOrders = workOrders;
    this.people = people;
    this.categories = categories;
    this.alarmWork = alarmWork;
    this.keep = keep;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome plan(Viewer viewer, Request request) {
    if (viewer.scope(Right.PLAN_WORK).isNowhere()) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    return transactions.runTwice(() -> planOnce(viewer, request));
  }

  private Outcome planOnce(Viewer viewer, Request request) {
    var chosen =
        reports.list(request.reportIds()).stream()
            .filter(report -> ReportSight.of(viewer, null).sees(report))
            .toList();
    for (var id : request.reportIds()) {
      if (chosen.stream().noneMatch(report -> report.id().equals(id))) {
        return new Outcome.ReportNotFound(id);
      }
    }
    if (!chosen.stream().allMatch(report -> viewer.may(Right.PLAN_WORK, report.territory()))) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    return workOrders
        .findByClientWorkOrderId(request.clientWorkOrderId())
        .map(before -> again(viewer, before, request))
        .orElseGet(() -> planAnew(viewer, request, inOrder(chosen, request)));
  }

  private static Outcome again(Viewer viewer, WorkOrder before, Request request) {
    return WorkOrderRights.may(viewer, Act.PLAN, before)
            && before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Planned(before)
        : new Outcome.ClientIdReused(request.clientWorkOrderId());
  }

  private Outcome planAnew(Viewer viewer, Request request, List<Report> chosen) {
    for (var report : chosen) {
      if (ReportLifecycle.after(report.status(), Report.Act.PLAN).isEmpty()) {
        return new Outcome.ReportNotPlannable(report);
      }
    }
    return plan(viewer, request, chosen);
  }

  private Outcome plan(Viewer viewer, Request request, List<Report> chosen) {
    var territory = chosen.getFirst().territory();
    InvalidInput.unless(
        chosen.stream().allMatch(report -> report.territory().equals(territory)),
        "reportIds",
        "reports of one territory");
    var agent = request.agentId();
    if (agent != null && !isAgent(agent, territory)) {
      return new Outcome.AgentNotFound(agent);
    }
    var alarm = alarm(chosen);
    var workOrder = workOrder(viewer.staff().id(), request, chosen, alarm, clock.instant());
    alarm.ifPresent(told -> alarmWork.opened(told, workOrder.id()));
    keep.add(workOrder, chosen);
    return new Outcome.Planned(workOrder);
  }

  /// The alarm that tells of the same and has no work yet: what is planned is for both.
  private Optional<Alarm> alarm(List<Report> chosen) {
    return chosen.stream()
        .map(report -> report.filing().alarm())
        .filter(Objects::nonNull)
        .distinct()
        .flatMap(id -> alarmWork.withoutWork(id).stream())
        .findFirst();
  }

  private boolean isAgent(String id, String territory) {
    return people.find(id).filter(person -> person.is(Role.AGENT, territory)).isPresent();
  }

  private static List<Report> inOrder(List<Report> chosen, Request request) {
    return chosen.stream()
        .sorted(Comparator.comparingInt(report -> request.reportIds().indexOf(report.id())))
        .toList();
  }

  private WorkOrder workOrder(
      String by, Request request, List<Report> chosen, Optional<Alarm> alarm, Instant now) {
    var first = chosen.getFirst();
    return new WorkOrder(
        ids.next("wo"),
        request.clientWorkOrderId(),
        request.fingerprint(),
        Status.PLANNED,
        first.domain(),
        request.instructions(),
        request.agentId(),
        request.plannedFor(),
        chosen.stream().map(Report::dueAt).min(Comparator.naturalOrder()).orElseThrow(),
        first.location(),
        first.commune(),
        first.territory(),
        chosen.stream().map(Report::id).toList(),
        alarm.map(Alarm::id).orElse(null),
        List.of(new Step(now, Act.PLAN, Status.PLANNED, by, request.instructions())),
        now,
        details(chosen));
  }

  /// A report that is contested has had work before.
  private static @Nullable String followUpOf(List<Report> chosen) {
    return chosen.stream().map(Report::workOrder).filter(Objects::nonNull).findFirst().orElse(null);
  }

  /// What its category asks of the work, as it is today.
  private Details details(List<Report> chosen) {
    var first = chosen.getFirst();
    var category = categories.find(first.territory(), first.category());
    var isPhotoRequired = category.map(c -> c.manner().isPhotoAfterRequired()).orElse(false);
    var checklist = category.map(Category::checklist).orElse(List.of());
    var assets = chosen.stream().map(Report::assetId).filter(Objects::nonNull).distinct().toList();
    return Details.NONE
        .with(Needs.NONE.of(first.category(), isPhotoRequired))
        .with(new Links(assets, null, followUpOf(chosen), null, null))
        .with(checklist.stream().map(Task::of).toList());
  }
}
