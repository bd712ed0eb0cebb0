package fr.vigie.event;

/// The log of events, read from a place on.
public interface EventReplays {

  /// Begins behind a place. Throws {@link LogForgotten}.
  EventReplay after(Position position);
}
