package fr.vigie.mail;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Signs what mails carry, and hides addresses that must be known again, with a key of this
/// installation.
final class MailKey {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  private final SecretKeySpec key;

  /// @param key of this installation
  MailKey(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// What lets whoever has it say for a recipient whether mails are wanted.
  ///
  /// @param to what mails are addressed to
  String token(String to) {
    return encoded(to.getBytes(StandardCharsets.UTF_8)) + "." + signature("stop\n" + to);
  }

  /// For whom a token speaks; empty when it was not made here. Takes as long whatever differs.
  Optional<String> recipient(String token) {
    var parts = token.split("\\.", -1);
    if (parts.length != 2 || !parts[0].matches("[A-Za-z0-9_-]{1,200}")) {
      return Optional.empty();
    }
    return decoded(parts[0])
        .filter(to ->
            MessageDigest.isEqual(
                signature("stop\n" + to).getBytes(StandardCharsets.UTF_8),
                parts[1].getBytes(StandardCharsets.UTF_8)));
  }

  /// The same for the same address, and nothing that it could be found by.
  String hidden(String address) {
    return signature("address\n" + address);
  }

  private String signature(String what) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var whole = mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
      return encoded(Arrays.copyOf(whole, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
