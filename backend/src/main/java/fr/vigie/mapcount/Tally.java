package fr.vigie.mapcount;

import fr.vigie.shared.GeoPoint;

/// How many objects there are, and the sums of their places in millionths of a degree.
public record Tally(int count, long y, long x) {

  public static final Tally NONE = new Tally(0, 0, 0);
  private static final double MILLION = 1e6;

  static Tally of(MapItem item) {
    return new Tally(1, item.y(), item.x());
  }

  public Tally plus(Tally other) {
    return new Tally(count + other.count, y + other.y, x + other.x);
  }

  Tally negative() {
    return new Tally(-count, -y, -x);
  }

  /// Whether it stands for nothing; the places of nothing sum up to nothing.
  boolean isNone() {
    return equals(NONE);
  }

  /// The middle of all places; only where there are any.
  public GeoPoint centre() {
    return new GeoPoint(y / MILLION / count, x / MILLION / count);
  }
}
