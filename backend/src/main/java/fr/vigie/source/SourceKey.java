package fr.vigie.source;

import fr.vigie.shared.Secret;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
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

  private static final int ID_BYTES = 6;

  /// A new key, and how it reads.
  public record Fresh(SourceKey key, String text) {}

  static Fresh fresh(Instant now) {
    var id = Secret.chance(ID_BYTES).replace('-', '0').replace('_', '0');
    var text = PREFIX + id + "." + Secret.fresh();
    return new Fresh(new SourceKey(id, Secret.hash(text), now, null), text);
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
