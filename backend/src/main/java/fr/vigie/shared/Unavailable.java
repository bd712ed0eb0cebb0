package fr.vigie.shared;

/// Something that Vigie needs does not answer just now: nobody's fault who asks, and to be tried
/// again.
public final class Unavailable extends RuntimeException {

  public Unavailable(Throwable cause) {
    super(cause);
  }
}
