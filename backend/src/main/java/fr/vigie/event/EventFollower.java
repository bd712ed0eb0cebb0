package fr.vigie.event;

/// Hands on each event of the log, from every backend, soon after it was written.
public interface EventFollower extends AutoCloseable {

  /// Begins to follow; what happens from now on reaches the feeds.
  void start();

  @Override
  void close();
}
