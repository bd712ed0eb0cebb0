package fr.vigie.tally;

import fr.vigie.report.Report.Act;
import fr.vigie.report.Report.Status;
import fr.vigie.report.Report.Step;
import fr.vigie.report.ReportLifecycle;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What a report adds to what is counted.
///
/// @param timeline at least its filing, in the order of what happened
record ReportParts(Instant filedAt, Instant dueAt, List<Step> timeline) {

  /// What the reporter does, and what they are told nothing of.
  private static final Set<Act> NO_ANSWER =
      Set.of(Act.FILE, Act.CONTEST, Act.REPLY, Act.RATE, Act.REVIEW);

  private record Span(Instant from, @Nullable Instant until) {}

  List<Part> all() {
    var parts = new ArrayList<Part>();
    parts.add(Part.once(Measure.FILED, filedAt));
    answered().ifPresent(at -> parts.add(Part.timed(Measure.ANSWERED, filedAt, at)));
    mended(parts);
    resolved().ifPresent(at -> parts.add(Part.timed(Measure.RESOLVED, filedAt, at)));
    for (var span : open()) {
      Part.span(Measure.OPEN, span.from(), span.until()).ifPresent(parts::add);
      late(span).ifPresent(parts::add);
    }
    return parts;
  }

  private Optional<Instant> answered() {
    return timeline.stream()
        .filter(step -> !NO_ANSWER.contains(step.act()))
        .map(Step::at)
        .findFirst();
  }

  private void mended(List<Part> parts) {
    for (var step : timeline) {
      if (ReportLifecycle.mends(step.act())) {
        parts.add(Part.once(Measure.MENDED, step.at()));
        if (timeline.stream().anyMatch(s -> s.act() == Act.CONTEST)) {
          parts.add(Part.once(Measure.CONTESTED, step.at()));
        }
        return;
      }
    }
  }

  /// When it was mended last, as long as nobody says that it is not; what was taken over from
  /// elsewhere may only be known to be closed.
  private Optional<Instant> resolved() {
    var status = timeline.getLast().status();
    if (status != Status.RESOLVED && status != Status.CLOSED) {
      return Optional.empty();
    }
    var mending = last(act -> ReportLifecycle.mends(act));
    return mending.isPresent() ? mending : last(act -> act == Act.CLOSE);
  }

  private Optional<Instant> last(Predicate<Act> acts) {
    return timeline.reversed().stream()
        .filter(step -> acts.test(step.act()))
        .map(Step::at)
        .findFirst();
  }

  private List<Span> open() {
    var spans = new ArrayList<Span>();
    @Nullable Instant from = null;
    for (var step : timeline) {
      if (step.status().isOpen() && from == null) {
        from = step.at();
      } else if (!step.status().isOpen() && from != null) {
        spans.add(new Span(from, step.at()));
        from = null;
      }
    }
    if (from != null) {
      spans.add(new Span(from, null));
    }
    return spans;
  }

  /// It becomes late by itself: the day when it will is counted ahead.
  private Optional<Part> late(Span span) {
    var until = span.until();
    var from = dueAt.isAfter(span.from()) ? dueAt : span.from();
    return until == null || until.isAfter(from)
        ? Part.span(Measure.LATE, from, until)
        : Optional.empty();
  }
}
