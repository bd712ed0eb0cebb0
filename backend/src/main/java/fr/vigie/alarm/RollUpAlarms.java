package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.AlarmLifecycle.Act;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Transactions;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// When many lamps below one feeder or cabinet fail together, it is one fault of that: an alarm is
/// raised there, and theirs become part of it. When they are over, so is it; when a person clears
/// it, they stand by themselves again, for good.
public final class RollUpAlarms {

  private static final System.Logger LOG = System.getLogger(RollUpAlarms.class.getName());
  private static final int MOST_AT_ONCE = 200;
  private static final int MOST_PARTS = 2_000;
  private static final Duration TOGETHER = Duration.ofMinutes(30);

  private final RollUps rollUps;
  private final Alarms alarms;
  private final AlarmSubjects subjects;
  private final RaiseAlarm raiseAlarm;
  private final EndAlarm endAlarm;
  private final AlarmEvents events;
  private final Transactions transactions;

  RollUpAlarms(
      RollUps rollUps,
      Alarms alarms,
      AlarmSubjects subjects,
      RaiseAlarm raiseAlarm,
      EndAlarm endAlarm,
      AlarmEvents events,
      Transactions transactions) {
    this.rollUps = rollUps;
    this.alarms = alarms;
    this.subjects = subjects;
    this.raiseAlarm = raiseAlarm;
    this.endAlarm = endAlarm;
    this.events = events;
    this.transactions = transactions;
  }

  /// Whether there may be more to do.
  public boolean rollUp() {
    try {
      return transactions.run(this::rollUpSome);
    } catch (AlreadyExists raisedByAnother) {
      LOG.log(Level.DEBUG, "raised by another at the same moment", raisedByAnother);
      return true;
    }
  }

  private boolean rollUpSome() {
    var due = rollUps.due(MOST_AT_ONCE);
    if (due.isEmpty()) {
      return false;
    }
    rollUps.lookedAt(due.stream().map(Alarm::id).toList());
    due.stream().filter(alarm -> !alarm.isActive()).forEach(this::isOver);
    var joined = new HashSet<String>();
    due.stream()
        .filter(alarm -> alarm.isActive() && alarm.partOf() == null && !joined.contains(alarm.id()))
        .filter(SupplyLoss::isSign)
        .forEach(alarm -> joined.addAll(hasBegun(alarm)));
    return true;
  }

  private void isOver(Alarm alarm) {
    var parts = rollUps.partsOf(alarm.id(), MOST_PARTS);
    if (!parts.isEmpty()) {
      var cleared = Objects.requireNonNull(alarm.cleared());
      var isForGood = cleared.because() == ClearedBecause.BY_PERSON;
      rollUps.leave(parts.stream().map(Alarm::id).toList(), cleared.at(), isForGood);
      events.append(parts, Act.LEAVE, null);
    }
    var whole = alarm.partOf();
    if (whole != null && rollUps.partsOf(whole, 1).isEmpty()) {
      endWhole(whole, alarm);
    }
  }

  private void endWhole(String id, Alarm last) {
    alarms
        .find(id)
        .filter(whole -> whole.isActive() && whole.isSuspected())
        .ifPresent(whole -> {
          var cleared = last.cleared();
          var endedAt = cleared == null ? last.last().at() : cleared.endedAt();
          endAlarm.clear(List.of(whole), endedAt, ClearedBecause.PARTS_CLEARED);
        });
  }

  /// The ids of those that became part of another.
  private Set<String> hasBegun(Alarm alarm) {
    for (var above : alarm.subject().ancestors().reversed()) {
      var joined = joinBelow(above, alarm);
      if (!joined.isEmpty()) {
        return joined;
      }
    }
    return Set.of();
  }

  private Set<String> joinBelow(String above, Alarm alarm) {
    var began = alarm.startedAt();
    var together =
        rollUps
            .below(above, alarm.type(), began.minus(TOGETHER), began.plus(TOGETHER), MOST_PARTS)
            .stream()
            .filter(SupplyLoss::isSign)
            .toList();
    if (together.stream().noneMatch(other -> other.id().equals(alarm.id()))) {
      return Set.of();
    }
    var there = whole(above);
    if (there.isEmpty() && !isMany(above, together)) {
      return Set.of();
    }
    return there
        .or(() -> raised(above, together))
        .map(whole -> join(whole, together))
        .orElse(Set.of());
  }

  private Optional<Alarm> whole(String above) {
    return alarms.active(List.of(new Alarms.Key(above, SupplyLoss.TYPE))).stream().findFirst();
  }

  /// Whether they are, without those whose lamps are not in use any more.
  private boolean isMany(String above, List<Alarm> together) {
    if (together.size() < SupplyLoss.LEAST_PARTS) {
      return false;
    }
    var inUse = subjects.of(together.stream().map(a -> a.subject().id()).toList()).size();
    return SupplyLoss.isMany(inUse, subjects.countBelow(above, SupplyLoss.LAMP));
  }

  private Optional<Alarm> raised(String above, List<Alarm> together) {
    var subject = subjects.of(List.of(above)).get(above);
    if (subject == null) {
      return Optional.empty();
    }
    var first =
        together.stream().map(Alarm::startedAt).min(Comparator.naturalOrder()).orElseThrow();
    raiseAlarm.raiseWithin(
        List.of(
            new RaiseAlarm.Request(
                subject,
                SupplyLoss.TYPE,
                SupplyLoss.severity(together),
                null,
                new Sighting(first, (double) together.size()),
                true,
                true,
                null)));
    return whole(above);
  }

  /// What is more severe than the whole stands by itself: as a part nobody would see it.
  private Set<String> join(Alarm whole, List<Alarm> together) {
    var parts =
        together.stream().filter(p -> p.severity().compareTo(whole.severity()) >= 0).toList();
    if (parts.isEmpty()) {
      return Set.of();
    }
    var ids = parts.stream().map(Alarm::id).toList();
    rollUps.join(ids, whole.id());
    events.append(parts, Act.JOIN, null);
    // One incident, one work order: that of the whole.
    parts.stream()
        .map(Alarm::work)
        .filter(Objects::nonNull)
        .findFirst()
        .ifPresent(work -> alarms.wantWork(whole.id(), work));
    return Set.copyOf(ids);
  }
}
