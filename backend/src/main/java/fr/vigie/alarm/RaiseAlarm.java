package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.RuleVersion;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.Alarm.Work;
import fr.vigie.alarm.AlarmLifecycle.Act;
import fr.vigie.alarm.Alarms.Repeat;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Turns;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Vigie raises alarms. Each raise makes a new alarm, or counts into the one that is active.
public final class RaiseAlarm {

  private static final System.Logger LOG = System.getLogger(RaiseAlarm.class.getName());

  /// What is wrong, and since when.
  ///
  /// @param isNew whether something begins; false for what goes on, which is not counted again
  public record Request(
      Subject subject,
      String type,
      Severity severity,
      @Nullable RuleVersion rule,
      Sighting first,
      boolean isNew,
      boolean isSuspected,
      @Nullable Work work) {

    Alarms.Key key() {
      return new Alarms.Key(subject.id(), type);
    }
  }

  public sealed interface Outcome {
    record Raised(Alarm alarm) implements Outcome {}

    /// Another of the kind is active.
    record Counted() implements Outcome {}
  }

  private final Alarms alarms;
  private final AlarmEvents events;
  private final Transactions transactions;
  private final Turns turns;
  private final Ids ids;

  RaiseAlarm(Alarms alarms, AlarmEvents events, Transactions transactions, Turns turns, Ids ids) {
    this.alarms = alarms;
    this.events = events;
    this.transactions = transactions;
    this.turns = turns;
    this.ids = ids;
  }

  /// One by itself. The common case, that it is active already, costs one update and no
  /// transaction.
  public Outcome raise(Request request) {
    return isCounted(request)
        ? new Outcome.Counted()
        : turns.take(
            request.key(),
            () ->
                isCounted(request) ? new Outcome.Counted() : raiseAll(List.of(request)).getFirst());
  }

  private boolean isCounted(Request request) {
    return alarms.repeat(
        repeat(request.key(), List.of(request)), request.severity(), request.isSuspected());
  }

  /// Several at once, by five commands whatever their number; what came of each, in their order.
  public List<Outcome> raiseAll(List<Request> requests) {
    while (true) {
      try {
        return transactions.run(() -> raiseWithin(requests));
      } catch (AlreadyExists raisedByAnother) {
        // It is active now, or over already: either way another try finds it so.
        LOG.log(Level.DEBUG, "raised by another at the same moment", raisedByAnother);
      }
    }
  }

  /// Within the transaction that is under way. Throws {@link AlreadyExists} when another raises the
  /// same at this moment: then the whole transaction must be run again.
  public List<Outcome> raiseWithin(List<Request> requests) {
    var byKey = new LinkedHashMap<Alarms.Key, List<Request>>();
    requests.forEach(r -> byKey.computeIfAbsent(r.key(), _ -> new ArrayList<>()).add(r));
    var active =
        alarms.active(byKey.keySet()).stream().collect(Collectors.toMap(RaiseAlarm::key, a -> a));
    var added = new LinkedHashMap<Alarms.Key, Alarm>();
    byKey.forEach((key, same) -> {
      if (!active.containsKey(key)) {
        added.put(key, alarm(same));
      }
    });
    count(byKey, active);
    add(List.copyOf(added.values()));
    return outcomes(requests, added);
  }

  private void add(List<Alarm> added) {
    if (!added.isEmpty()) {
      alarms.addAll(added);
      events.append(added, Act.RAISE, null);
    }
  }

  private void count(Map<Alarms.Key, List<Request>> byKey, Map<Alarms.Key, Alarm> active) {
    var repeats = new ArrayList<Repeat>();
    byKey.forEach((key, same) -> {
      var alarm = active.get(key);
      if (alarm != null) {
        repeats.add(repeat(key, same));
        worsen(alarm, worst(same));
        same.stream()
            .filter(request -> alarm.isSuspected() && !request.isSuspected())
            .findFirst()
            .ifPresent(said -> confirm(alarm, said));
      }
    });
    alarms.repeatAll(repeats);
  }

  private void worsen(Alarm alarm, Severity worst) {
    if (worst.compareTo(alarm.severity()) < 0 && alarms.worsen(alarm.id(), worst)) {
      events.append(alarm, Act.WORSEN, null);
    }
  }

  private void confirm(Alarm alarm, Request said) {
    if (alarms.confirm(alarm.id(), said.rule())) {
      var work = said.work();
      if (work != null) {
        alarms.wantWork(alarm.id(), work);
      }
      events.append(alarm, Act.CONFIRM, null);
    }
  }

  private static Repeat repeat(Alarms.Key key, List<Request> same) {
    var times = (int) same.stream().filter(Request::isNew).count();
    return new Repeat(key, times, same.getLast().first());
  }

  private static Severity worst(List<Request> same) {
    return same.stream().map(Request::severity).min(Severity::compareTo).orElseThrow();
  }

  private static Alarms.Key key(Alarm alarm) {
    return new Alarms.Key(alarm.subject().id(), alarm.type());
  }

  private Alarm alarm(List<Request> same) {
    var first = same.getFirst();
    return new Alarm(
        ids.next("alm"),
        first.subject(),
        first.type(),
        worst(same),
        first.rule(),
        first.isSuspected(),
        first.first().at(),
        same.size(),
        same.getLast().first(),
        null,
        null,
        List.of(),
        null,
        // What has no place, such as a feed, is no work for agents.
        first.subject().location() == null ? null : first.work(),
        null);
  }

  private static List<Outcome> outcomes(List<Request> requests, Map<Alarms.Key, Alarm> added) {
    var left = new LinkedHashMap<>(added);
    Function<Request, Outcome> of =
        request -> {
          var alarm = left.remove(request.key());
          return alarm == null ? new Outcome.Counted() : new Outcome.Raised(alarm);
        };
    return requests.stream().map(of).toList();
  }
}
