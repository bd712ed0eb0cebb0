package fr.vigie.event;

/// A place in the log of events. Places sort in the order in which events were committed: what was
/// committed later is never before.
///
/// @param token MongoDB's own name for it, in hexadecimal, which sorts as the places do
public record Position(String token) implements Comparable<Position> {

  @Override
  public int compareTo(Position other) {
    return token.compareTo(other.token);
  }

  public boolean isBefore(Position other) {
    return compareTo(other) < 0;
  }
}
