package fr.vigie.event;

import java.util.Optional;

/// One who reads the log of events again. Everything throws {@link LogForgotten}.
public interface EventReplay extends AutoCloseable {

  /// The next event; empty when none comes within a moment.
  Optional<Placed> next();

  /// Up to where everything was read.
  Position reached();

  @Override
  void close();
}
