package fr.vigie.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A system that hands over measurements of a territory.
///
/// @param clientSourceId chosen by who added it
/// @param fingerprint of what was added
/// @param feedUrl where it is fetched from; null for those that send by themselves
/// @param keys the newest last
/// @param removedAt since when it is heard no more; null while it is
public record Source(
    String id,
    String clientSourceId,
    String fingerprint,
    Kind kind,
    String territory,
    String name,
    @Nullable URI feedUrl,
    List<SourceKey> keys,
    Instant createdAt,
    @Nullable Instant removedAt) {

  public Source {
    keys = List.copyOf(keys);
  }

  /// What it speaks.
  public enum Kind {
    CHIRPSTACK("chirpstack"),
    THE_THINGS_STACK("tts"),
    NGSI_LD("ngsi-ld"),
    TALQ("talq"),
    BATCH("batch"),
    GBFS(null),
    IRVE(null);

    private final @Nullable String pushed;

    Kind(@Nullable String pushed) {
      this.pushed = pushed;
    }

    public boolean isFeed() {
      return pushed == null;
    }

    /// The last part of where those send to that send by themselves.
    public Optional<String> pushed() {
      return Optional.ofNullable(pushed);
    }
  }

  /// Where it sends to, on this server; null for what is fetched, and for what is heard no more.
  @Nullable String pushPath() {
    return isRemoved()
        ? null
        : kind.pushed().map(way -> "/telemetry/" + id + "/" + way).orElse(null);
  }

  public boolean isRemoved() {
    return removedAt != null;
  }

  List<SourceKey> activeKeys() {
    return keys.stream().filter(SourceKey::isActive).toList();
  }

  /// As those see it who only read what it measures.
  Source withoutSecrets() {
    return new Source(
        id,
        clientSourceId,
        fingerprint,
        kind,
        territory,
        name,
        null,
        List.of(),
        createdAt,
        removedAt);
  }

  Source with(List<SourceKey> changed) {
    return with(changed, removedAt);
  }

  /// No key lets in any more.
  Source removed(Instant now) {
    return with(keys.stream().map(key -> key.isActive() ? key.revoked(now) : key).toList(), now);
  }

  private Source with(List<SourceKey> changed, @Nullable Instant removed) {
    return new Source(
        id,
        clientSourceId,
        fingerprint,
        kind,
        territory,
        name,
        feedUrl,
        changed,
        createdAt,
        removed);
  }
}
