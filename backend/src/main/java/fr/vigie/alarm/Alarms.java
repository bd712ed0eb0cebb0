package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Acknowledged;
import fr.vigie.alarm.Alarm.Cleared;
import fr.vigie.alarm.Alarm.Comment;
import fr.vigie.alarm.Alarm.RuleVersion;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All alarms there ever were.
public interface Alarms {

  /// Of what an alarm is, at what; at most one of them is active.
  record Key(String subject, String type) {}

  /// An active alarm was raised again, or its value was seen again.
  ///
  /// @param occurrences how many times more it was raised; 0 for what goes on only
  record Repeat(Key key, int occurrences, Sighting last) {}

  Optional<Alarm> find(String id);

  List<Alarm> list(Collection<String> ids);

  List<Alarm> active(Collection<Key> keys);

  /// At most so many active ones that a rule has raised; of one subject, unless that is null.
  List<Alarm> activeOf(String rule, @Nullable String subject, int most);

  /// At most so many that some rules have raised.
  List<Alarm> activeOfAny(Collection<String> rules, int most);

  /// At most so many active ones, the last first; null for the first page, else the id of the last
  /// that is known.
  List<Alarm> activePage(@Nullable String before, int most);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when one of a key is active.
  void addAll(List<Alarm> alarms);

  /// Counts into the active alarm, unless there is none or it is less severe or less certain;
  /// whether it did.
  boolean repeat(Repeat repeat, Severity severity, boolean isSuspected);

  /// Counts into active alarms.
  void repeatAll(List<Repeat> repeats);

  /// More severe than it was, so to be acknowledged again; whether it is active still.
  boolean worsen(String id, Severity severity);

  /// Whether it was active until now.
  boolean clear(String id, Cleared cleared);

  /// Clears those that are active until now.
  void clearAll(Collection<String> ids, Cleared cleared);

  /// What was suspected was said by a device, as a rule has it; whether it was only suspected until
  /// now.
  boolean confirm(String id, @Nullable RuleVersion rule);

  /// Whether nobody had acknowledged it until now.
  boolean acknowledge(String id, Acknowledged acknowledged);

  /// Adds a comment, unless one of its id is there or there are too many; whether it did.
  boolean comment(String id, Comment comment);

  /// At most so many that ask for a work order and have none, were raised before an instant or
  /// stand by themselves since before it, and were looked at for being part of another; oldest
  /// first.
  List<Alarm> wantingWork(Instant before, int most);

  /// Asks for work for an active one, unless it does already.
  void wantWork(String id, Alarm.Work work);

  /// Whether it had none until now.
  boolean openWork(String id, String workOrder);

  /// Another work order deals with it from now on.
  void moveWork(String id, String from, String to);
}
