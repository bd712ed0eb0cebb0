package fr.vigie.event;

import java.util.List;

/// All that ever happened, in order.
public interface EventLog {

  /// Adds events within the transaction of the change that they tell of.
  void append(List<Event> events);
}
