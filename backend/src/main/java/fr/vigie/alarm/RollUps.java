package fr.vigie.alarm;

import java.time.Instant;
import java.util.Collection;
import java.util.List;

/// Alarms, as far as one may be part of another.
interface RollUps {

  /// At most so many that have begun or ended since they were looked at.
  List<Alarm> due(int most);

  void lookedAt(Collection<String> ids);

  /// At most so many active ones of a type below something, which began between two instants, are
  /// no part of another and may become one.
  List<Alarm> below(String asset, String type, Instant from, Instant to, int most);

  /// At most so many active ones that are part of one.
  List<Alarm> partsOf(String alarm, int most);

  void join(Collection<String> ids, String alarm);

  /// They stand by themselves again, and those that ask for work and have none do so again.
  ///
  /// @param isForGood whether they may not become part of another any more
  void leave(Collection<String> ids, Instant at, boolean isForGood);
}
