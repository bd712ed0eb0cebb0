package fr.vigie.workorder;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Row;
import fr.vigie.workorder.WorkOrder.Act;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/// What those see of a work order who do it for a contractor: what is to be done, and what happened
/// since it was given to them. What was noted before, by whom and at what cost, is the territory's,
/// but for what the work needs: its photos, what was answered, without a name, and its cause.
final class ContractorView {

  private ContractorView() {}

  /// The stored fields that a list hangs on.
  static Set<String> needs(String list) {
    var needs = new HashSet<>(Set.of("territory", "timeline"));
    needs.add(list);
    return Set.copyOf(needs);
  }

  static boolean isOfStaff(Row workOrder, Circumstances asked) {
    return asked.context(Viewer.class).may(Right.SEE_WORK, workOrder.required("territory"));
  }

  /// All of a list for staff of the territory, and for others what is not older than that.
  static List<Row> rows(Row workOrder, Circumstances asked, String list) {
    return isOfStaff(workOrder, asked)
        ? workOrder.rows(list)
        : workOrder.rows(list).stream().filter(row -> isSince(row, givenAt(workOrder))).toList();
  }

  /// The same of a document of documents.
  static List<Row.Entry> entries(Row workOrder, Circumstances asked, String document) {
    return isOfStaff(workOrder, asked)
        ? workOrder.entries(document)
        : workOrder.entries(document).stream()
            .filter(entry -> isSince(entry.row(), givenAt(workOrder)))
            .toList();
  }

  /// Who works for a contractor is told of nobody else's name with an answer.
  static boolean mayKnowWho(Row task, Circumstances asked) {
    var viewer = asked.context(Viewer.class);
    return viewer.contractors().isEmpty() || viewer.is(task.within("answer").text("by"));
  }

  private static boolean isSince(Row row, Instant given) {
    return !Objects.requireNonNull(row.instant("at")).isBefore(given);
  }

  /// When it was last said who does it.
  private static Instant givenAt(Row workOrder) {
    return workOrder.rows("timeline").stream()
        .filter(step -> step.required("act").equals(Act.ASSIGN.name()))
        .map(step -> Objects.requireNonNull(step.instant("at")))
        .max(Instant::compareTo)
        .orElse(Instant.MAX);
  }
}
