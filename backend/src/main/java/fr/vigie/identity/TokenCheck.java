package fr.vigie.identity;

/// Someone whose tokens are believed and checked in a way of their own.
public interface TokenCheck {

  /// The `iss` of the tokens.
  String issuer();

  /// Throws {@link InvalidToken}, or {@link fr.vigie.shared.Unavailable} when it cannot be said
  /// just now.
  VerifiedToken verify(String token);
}
