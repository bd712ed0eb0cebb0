package fr.vigie.source;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// What a source shows to be let in. Only its hash is kept, so it can be shown once only; 256 bits
/// of chance need no slow hash.
///
/// @param id what tells it from the other
/// @param hash SHA-256 of the key
/// @param revokedAt null while it lets in
public record SourceKey(String id, String hash, Instant createdAt, @Nullable Instant revokedAt) {

  /// What all keys begin with, so that no scanner and no sign-in takes them for something else.
  public static final String PREFIX = "vgs_";

  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int ID_BYTES = 6;
  private static final int SECRET_BYTES = 32;

  /// A new key, and how it reads.
  public record Fresh(SourceKey key, String text) {}

  static Fresh fresh(Instant now) {
    var id = random(ID_BYTES).replace('-', '0').replace('_', '0');
    var text = PREFIX + id + "." + random(SECRET_BYTES);
    return new Fresh(new SourceKey(id, hash(text), now, null), text);
  }

  private static String random(int bytes) {
    var random = new byte[bytes];
    RANDOM.nextBytes(random);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
  }

  static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  boolean isActive() {
    return revokedAt == null;
  }

  /// Takes as long whatever is wrong.
  boolean opens(String presentedHash) {
    return isActive()
        && MessageDigest.isEqual(
            hash.getBytes(StandardCharsets.US_ASCII),
            presentedHash.getBytes(StandardCharsets.US_ASCII));
  }

  SourceKey revoked(Instant now) {
    return new SourceKey(id, hash, createdAt, now);
  }
}
