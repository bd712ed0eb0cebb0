package fr.vigie.controlroom;

import fr.vigie.event.EventReplay;
import fr.vigie.event.LogForgotten;
import fr.vigie.event.Position;

/// Reads for a client that has come back what happened since it left, up to where it hears what
/// happens now.
///
/// @param until up to where
record CatchUp(EventReplay replay, Position until, Pending pending) implements Runnable {

  @Override
  public void run() {
    try (replay) {
      while (pending.isCatchingUp() && replay.reached().isBefore(until)) {
        replay
            .next()
            .ifPresentOrElse(
                pending::happenedBefore, () -> pending.reachedBefore(replay.reached()));
      }
      pending.caughtUp();
    } catch (LogForgotten e) {
      pending.lost();
    } catch (RuntimeException e) {
      pending.fail(e);
    }
  }
}
