package fr.vigie.routing;

/// How far it is from each of several places to each other, and how long the drive takes. Places
/// are told by their position in the list that was asked about.
public final class Distances {

  static final double UNREACHABLE = Double.POSITIVE_INFINITY;

  private final DistanceMethod method;
  private final double[][] metres;
  private final double[][] seconds;

  /// @param metres by from and to; {@link #UNREACHABLE} where no road leads
  /// @param seconds of driving, in the same way
  Distances(DistanceMethod method, double[][] metres, double[][] seconds) {
    this.method = method;
    this.metres = metres;
    this.seconds = seconds;
  }

  public DistanceMethod method() {
    return method;
  }

  public int size() {
    return metres.length;
  }

  /// Whether a road leads from one place to another.
  public boolean isReachable(int from, int to) {
    return Double.isFinite(seconds[from][to]);
  }

  /// Infinite where no road leads.
  public double metres(int from, int to) {
    return metres[from][to];
  }

  /// Infinite where no road leads.
  public double seconds(int from, int to) {
    return seconds[from][to];
  }
}
