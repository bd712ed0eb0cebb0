package fr.vigie.load;

/// There is no room for the request, and it has waited as long as is good for it.
public final class Overloaded extends RuntimeException {

  private static final long serialVersionUID = 1;

  /// Thrown often and by design, so without a trace.
  Overloaded() {
    super("overloaded", null, false, false);
  }
}
