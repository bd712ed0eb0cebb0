package fr.vigie.open311;

import fr.vigie.shared.Secret;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a partner shows so that its app may file reports in a territory.
///
/// @param clientApiKeyId the name that the app of the administrator gave it, so that it is added
///   once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param partner who has it
/// @param hash of the key, which itself is kept nowhere
/// @param perMinute how many reports may be filed with it in a minute
/// @param revokedAt null while it lets in
record ApiKey(
    String id,
    String clientApiKeyId,
    String fingerprint,
    String territory,
    String partner,
    String hash,
    int perMinute,
    Instant createdAt,
    @Nullable Instant revokedAt) {

  /// What all keys begin with, so that scanners find those that are published by mistake.
  static final String PREFIX = "vgk_";

  /// How a new key reads.
  static String fresh() {
    return PREFIX + Secret.fresh();
  }

  boolean isActive() {
    return revokedAt == null;
  }

  ApiKey revoked(Instant now) {
    return new ApiKey(
        id,
        clientApiKeyId,
        fingerprint,
        territory,
        partner,
        hash,
        perMinute,
        createdAt,
        revokedAt == null ? now : revokedAt);
  }
}
