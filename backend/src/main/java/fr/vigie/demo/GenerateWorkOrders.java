package fr.vigie.demo;

import fr.vigie.identity.Role;
import fr.vigie.report.Report;
import fr.vigie.shared.Ids;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/// Makes up the work order of each report that was planned, with the same times.
final class GenerateWorkOrders {

  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Ids ids;

  GenerateWorkOrders(Ids ids) {
    this.ids = ids;
  }

  /// The work order of a report that has more behind it than its filing.
  WorkOrder generate(Report report) {
    var planned = report.timeline().get(1);
    var steps =
        report.timeline().stream()
            .skip(1)
            .filter(step -> step.act() != Report.Act.CLOSE)
            .map(step -> step(report, step))
            .toList();
    return new WorkOrder(
        ids.at("wo", planned.at()),
        "generated-" + report.id(),
        "generated",
        steps.getLast().status(),
        report.domain(),
        null,
        Cast.of(Role.AGENT, report.territory()).id(),
        LocalDate.ofInstant(planned.at(), PARIS).plusDays(1),
        report.dueAt(),
        report.location(),
        report.commune(),
        report.territory(),
        List.of(report.id()),
        null,
        steps,
        planned.at());
  }

  private static Step step(Report report, Report.Step step) {
    var agent = Cast.of(Role.AGENT, report.territory()).id();
    var dispatcher = Cast.of(Role.DISPATCHER, report.territory()).id();
    return switch (step.act()) {
      case START -> new Step(step.at(), Act.START, Status.IN_PROGRESS, agent, null);
      case RESOLVE -> new Step(step.at(), Act.COMPLETE, Status.DONE, agent, null);
      default -> new Step(step.at(), Act.PLAN, Status.PLANNED, dispatcher, null);
    };
  }
}
