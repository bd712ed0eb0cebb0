package fr.vigie.report;

import static fr.vigie.report.Report.Act.ACCEPT;
import static fr.vigie.report.Report.Act.ANSWER;
import static fr.vigie.report.Report.Act.ASK;
import static fr.vigie.report.Report.Act.CLOSE;
import static fr.vigie.report.Report.Act.CONTEST;
import static fr.vigie.report.Report.Act.FORWARD;
import static fr.vigie.report.Report.Act.HAND_OVER;
import static fr.vigie.report.Report.Act.HOLD;
import static fr.vigie.report.Report.Act.JOIN;
import static fr.vigie.report.Report.Act.MERGE;
import static fr.vigie.report.Report.Act.MOVE;
import static fr.vigie.report.Report.Act.PLAN;
import static fr.vigie.report.Report.Act.QUALIFY;
import static fr.vigie.report.Report.Act.RATE;
import static fr.vigie.report.Report.Act.REJECT;
import static fr.vigie.report.Report.Act.REOPEN;
import static fr.vigie.report.Report.Act.REPLY;
import static fr.vigie.report.Report.Act.RESOLVE;
import static fr.vigie.report.Report.Act.RETURN;
import static fr.vigie.report.Report.Act.REVIEW;
import static fr.vigie.report.Report.Act.SETTLE;
import static fr.vigie.report.Report.Act.SPLIT;
import static fr.vigie.report.Report.Act.START;
import static fr.vigie.report.Report.Act.UNPLAN;
import static fr.vigie.report.Report.Status.CLOSED;
import static fr.vigie.report.Report.Status.CONTESTED;
import static fr.vigie.report.Report.Status.DUPLICATE;
import static fr.vigie.report.Report.Status.FORWARDED;
import static fr.vigie.report.Report.Status.IN_PROGRESS;
import static fr.vigie.report.Report.Status.PLANNED;
import static fr.vigie.report.Report.Status.QUALIFIED;
import static fr.vigie.report.Report.Status.RECEIVED;
import static fr.vigie.report.Report.Status.REJECTED;
import static fr.vigie.report.Report.Status.RESOLVED;

import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which acts a report's status allows, and what becomes of it; every other pair is refused. FILE
/// is not here: reports begin with it.
public final class ReportLifecycle {

  private record Change(Status from, Act act, Status to) {}

  /// One line an act: what it leads to, and from where.
  private static final List<Change> ALLOWED =
      Stream.of(
              to(QUALIFIED, QUALIFY, RECEIVED, QUALIFIED, CONTESTED),
              to(PLANNED, PLAN, RECEIVED, QUALIFIED, CONTESTED),
              to(QUALIFIED, UNPLAN, PLANNED, IN_PROGRESS),
              // Another work order deals with it, which waits, or is under way already.
              to(PLANNED, MOVE, PLANNED, IN_PROGRESS),
              to(IN_PROGRESS, JOIN, PLANNED, IN_PROGRESS),
              to(PLANNED, REOPEN, RESOLVED, CONTESTED),
              to(IN_PROGRESS, START, PLANNED, IN_PROGRESS),
              to(IN_PROGRESS, HOLD, IN_PROGRESS),
              to(RESOLVED, RESOLVE, IN_PROGRESS),
              to(RESOLVED, SETTLE, RECEIVED, QUALIFIED, CONTESTED),
              to(CLOSED, CLOSE, RESOLVED),
              to(REJECTED, REJECT, RECEIVED, QUALIFIED, CONTESTED),
              to(DUPLICATE, MERGE, RECEIVED, QUALIFIED, CONTESTED),
              to(RECEIVED, SPLIT, DUPLICATE),
              to(FORWARDED, FORWARD, RECEIVED, QUALIFIED, CONTESTED),
              to(RECEIVED, ACCEPT, FORWARDED),
              to(RECEIVED, RETURN, FORWARDED),
              to(RECEIVED, HAND_OVER, RECEIVED, QUALIFIED),
              to(CONTESTED, HAND_OVER, CONTESTED),
              to(CONTESTED, CONTEST, RESOLVED, CLOSED),
              // What goes back to work is the report that is dealt with in its place.
              stays(CONTEST, DUPLICATE),
              stays(ANSWER, Status.values()),
              stays(ASK, RECEIVED, QUALIFIED, PLANNED, IN_PROGRESS, FORWARDED, CONTESTED),
              stays(REPLY, RECEIVED, QUALIFIED, PLANNED, IN_PROGRESS, FORWARDED, CONTESTED),
              stays(RATE, RESOLVED, CLOSED),
              stays(REVIEW, Status.values()))
          .flatMap(List::stream)
          .toList();

  private ReportLifecycle() {}

  /// Whether a report is said to be mended by it.
  public static boolean mends(Act act) {
    return act == RESOLVE || act == SETTLE;
  }

  public static Optional<Status> after(Status from, Act act) {
    return ALLOWED.stream()
        .filter(change -> change.from() == from && change.act() == act)
        .map(Change::to)
        .findFirst();
  }

  /// What may happen to a report of this status, whoever does it.
  public static List<Act> acts(Status from) {
    return ALLOWED.stream().filter(change -> change.from() == from).map(Change::act).toList();
  }

  private static List<Change> to(Status to, Act act, Status... from) {
    return Stream.of(from).map(status -> new Change(status, act, to)).toList();
  }

  private static List<Change> stays(Act act, Status... in) {
    return Stream.of(in).map(status -> new Change(status, act, status)).toList();
  }
}
