package fr.vigie.event;

/// The database does not remember the log from a place on: it was too long ago, or is of a database
/// that is no more.
public final class LogForgotten extends RuntimeException {
  LogForgotten(Throwable cause) {
    super(cause);
  }
}
