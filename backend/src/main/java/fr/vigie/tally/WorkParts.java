package fr.vigie.tally;

import fr.vigie.shared.Fingerprint;
import fr.vigie.workorder.Spent.Time;
import fr.vigie.workorder.WorkOrder.Act;
import fr.vigie.workorder.WorkOrder.Status;
import fr.vigie.workorder.WorkOrder.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// What a work order adds to what is counted.
///
/// @param times that people have noted
record WorkParts(Status status, List<Step> timeline, List<Time> times) {

  private static final Set<Act> AT_WORK = Set.of(Act.START, Act.COMPLETE, Act.GIVE_UP);

  List<Part> all() {
    var parts = new ArrayList<Part>();
    if (status == Status.DONE || status == Status.VERIFIED) {
      timeline.reversed().stream()
          .filter(step -> step.act() == Act.COMPLETE)
          .findFirst()
          .ifPresent(step -> parts.add(Part.once(Measure.WORK_DONE, step.at())));
    }
    var atWork = new LinkedHashSet<Part>();
    for (var step : timeline) {
      if (AT_WORK.contains(step.act()) && !step.isAutomatic()) {
        atWork.add(atWork(step.by(), step.at()));
      }
    }
    times.forEach(time -> atWork.add(atWork(time.person(), time.at())));
    parts.addAll(atWork);
    return parts;
  }

  /// The day is part of the mark, so that nobody can be followed from one day to another.
  private static Part atWork(String person, Instant at) {
    var day = Part.day(at);
    return Part.by(Measure.AT_WORK, day, Fingerprint.of("at work", person, day));
  }
}
