package fr.vigie.event;

import fr.vigie.observe.Metric;

/// Hands on each event of the log, from every backend, soon after it was written.
public interface EventFollower extends AutoCloseable, Metric.Source {

  /// Begins to follow; what happens from now on reaches the feeds.
  void start();

  @Override
  void close();
}
