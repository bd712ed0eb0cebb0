package fr.vigie.graphql;

/// How long an answer may be kept, and by whom.
///
/// @param maxAge seconds; 0 for not at all
/// @param isPrivate whether only by the one who asked
public record CacheHint(int maxAge, boolean isPrivate) {

  public static final CacheHint NONE = new CacheHint(0, false);

  /// Of what says nothing about itself.
  static final CacheHint ANY = new CacheHint(Integer.MAX_VALUE, false);

  CacheHint and(CacheHint other) {
    return new CacheHint(Math.min(maxAge, other.maxAge), isPrivate || other.isPrivate);
  }
}
