package fr.vigie.photofile;

import java.security.SecureRandom;
import java.util.Base64;

/// Names that nobody guesses: 192 bits of chance.
public final class Secrets {

  private static final int BYTES = 24;

  private final SecureRandom random = new SecureRandom();

  public String next() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }
}
