package fr.vigie.identity;

/// A bearer token that stands for nobody: forged, expired, of another issuer or for another
/// service.
public final class InvalidToken extends RuntimeException {

  public InvalidToken(String reason) {
    super(reason);
  }
}
