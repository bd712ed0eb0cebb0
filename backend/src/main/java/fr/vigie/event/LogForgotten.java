package fr.vigie.event;

/// The database does not remember the log from a place on: it was too long ago, or is of a database
/// that is no more. There may be events that cannot be read.
public final class LogForgotten extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public LogForgotten(Throwable cause) {
    super("the log was cut off behind the place to read on from", cause);
  }
}
