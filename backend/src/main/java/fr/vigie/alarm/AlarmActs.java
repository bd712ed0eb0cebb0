package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Acknowledged;
import fr.vigie.alarm.Alarm.Cleared;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Comment;
import fr.vigie.alarm.AlarmLifecycle.Act;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Turns;
import java.time.Clock;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/// What people do to an alarm. An act said again by the same person, because its answer was lost,
/// changes nothing and is answered the same; who comes second is told who was first.
public final class AlarmActs {

  public sealed interface Outcome {
    record Changed(Alarm alarm) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record AlarmNotFound(String alarmId) implements Outcome {}

    /// Somebody else, or Vigie itself, has done it before.
    record AlreadyDone(Alarm alarm) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record TooManyComments(Alarm alarm) implements Outcome {}
  }

  private final Alarms alarms;
  private final AlarmEvents events;
  private final Transactions transactions;
  private final Turns turns;
  private final Clock clock;

  AlarmActs(
      Alarms alarms, AlarmEvents events, Transactions transactions, Turns turns, Clock clock) {
    this.alarms = alarms;
    this.events = events;
    this.transactions = transactions;
    this.turns = turns;
    this.clock = clock;
  }

  public Outcome acknowledge(Viewer viewer, String alarmId) {
    return act(
        viewer,
        alarmId,
        (alarm, by) -> {
          var done = alarms.acknowledge(alarm.id(), new Acknowledged(clock.instant(), by));
          return done
              ? changed(alarm.id(), Act.ACKNOWLEDGE, by)
              : acknowledgedBefore(alarm.id(), by);
        });
  }

  private Outcome acknowledgedBefore(String id, String by) {
    var alarm = alarms.find(id).orElseThrow();
    var first = alarm.acknowledged();
    return before(alarm, first == null ? null : first.by(), by);
  }

  /// Whoever says that it is over may say why.
  public Outcome clear(Viewer viewer, String alarmId, @Nullable String note) {
    return act(
        viewer,
        alarmId,
        (alarm, by) -> {
          var now = clock.instant();
          var done =
              alarms.clear(alarm.id(), new Cleared(now, now, ClearedBecause.BY_PERSON, by, note));
          return done ? changed(alarm.id(), Act.CLEAR, by) : clearedBefore(alarm.id(), by);
        });
  }

  private Outcome clearedBefore(String id, String by) {
    var alarm = alarms.find(id).orElseThrow();
    var first = alarm.cleared();
    return before(alarm, first == null ? null : first.by(), by);
  }

  private static Outcome before(Alarm alarm, @Nullable String first, String by) {
    return by.equals(first) ? new Outcome.Changed(alarm) : new Outcome.AlreadyDone(alarm);
  }

  public Outcome comment(Viewer viewer, String alarmId, String clientCommentId, String text) {
    return act(
        viewer,
        alarmId,
        (alarm, by) -> {
          var comment = new Comment(clientCommentId, clock.instant(), by, text);
          return alarms.comment(alarm.id(), comment)
              ? changed(alarm.id(), Act.COMMENT, by)
              : commentedBefore(alarms.find(alarm.id()).orElseThrow(), comment);
        });
  }

  private static Outcome commentedBefore(Alarm alarm, Comment comment) {
    return alarm.comments().stream()
        .filter(other -> other.id().equals(comment.id()))
        .findFirst()
        .map(other ->
            other.by().equals(comment.by()) && other.text().equals(comment.text())
                ? new Outcome.Changed(alarm)
                : new Outcome.ClientIdReused(comment.id()))
        .orElseGet(() -> new Outcome.TooManyComments(alarm));
  }

  /// The right hangs on the territory, which never changes, so the alarm is found before the
  /// transaction: that begins with the change, and collides with others the less.
  private Outcome act(Viewer viewer, String id, BiFunction<Alarm, String, Outcome> change) {
    var alarm =
        alarms.find(id).filter(found -> viewer.may(Right.SEE_ALARMS, found.subject().territory()));
    if (alarm.isEmpty()) {
      return new Outcome.AlarmNotFound(id);
    }
    if (!viewer.may(Right.HANDLE_ALARMS, alarm.get().subject().territory())) {
      return new Outcome.NotAllowed(Right.HANDLE_ALARMS);
    }
    var key = new Alarms.Key(alarm.get().subject().id(), alarm.get().type());
    return turns.take(
        key, () -> transactions.run(() -> change.apply(alarm.get(), viewer.staff().id())));
  }

  private Outcome changed(String id, Act act, String by) {
    var alarm = alarms.find(id).orElseThrow();
    events.append(alarm, act, by);
    return new Outcome.Changed(alarm);
  }
}
