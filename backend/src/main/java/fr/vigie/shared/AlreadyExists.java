package fr.vigie.shared;

/// Something with the same unique key is stored already, perhaps since a moment ago.
public final class AlreadyExists extends RuntimeException {

  public AlreadyExists(Throwable cause) {
    super(cause);
  }

  /// The same, as the work itself has found out.
  ///
  /// @param what is there already
  public AlreadyExists(String what) {
    super(what);
  }
}
