package fr.vigie.load;

/// The right to run one request; closing it lets the next one run.
public final class Permit implements AutoCloseable {

  private final Admission admission;
  private final String kind;
  private final int besides;
  private final long since;
  private final long late;

  Permit(Admission admission, String kind, int besides, long since, long late) {
    this.admission = admission;
    this.kind = kind;
    this.besides = besides;
    this.since = since;
    this.late = late;
  }

  /// What the request does, such as the name of its operation; requests of a kind take alike.
  String kind() {
    return kind;
  }

  /// How many others ran when it began.
  int besides() {
    return besides;
  }

  long since() {
    return since;
  }

  /// Nanoseconds until the machine came to run it, though its turn had come.
  long late() {
    return late;
  }

  @Override
  public void close() {
    admission.leave(this);
  }
}
