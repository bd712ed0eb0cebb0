package fr.vigie.observe;

/// From where the server is watched: what each request is told to.
public record Observatory(Operations operations, SlowLog slow, Tracing tracing) {

  public static Observatory of(ObserveSettings settings) {
    return new Observatory(
        new Operations(), new SlowLog(settings.slowMillis()), settings.tracing());
  }

  /// One operation is over.
  public void saw(
      OperationFigures figures,
      Outcome outcome,
      long nanos,
      java.util.function.Supplier<SlowLog.Line> line) {
    var effort = Request.current().map(Request::effort).orElse(Request.Effort.NONE);
    figures.record(outcome, nanos, effort);
    slow.saw(nanos, effort, line);
  }
}
