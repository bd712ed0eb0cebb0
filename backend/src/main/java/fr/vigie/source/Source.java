package fr.vigie.source;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A system that hands over measurements of a territory.
///
/// @param clientSourceId chosen by who added it
/// @param fingerprint of what was added
/// @param feedUrl where it is fetched from; null for those that send by themselves
/// @param keys the newest last
public record Source(
    String id,
    String clientSourceId,
    String fingerprint,
    Kind kind,
    String territory,
    String name,
    @Nullable URI feedUrl,
    List<SourceKey> keys,
    Instant createdAt) {

  public Source {
    keys = List.copyOf(keys);
  }

  /// What it speaks.
  public enum Kind {
    CHIRPSTACK,
    THE_THINGS_STACK,
    NGSI_LD,
    TALQ,
    BATCH,
    GBFS,
    IRVE;

    public boolean isFeed() {
      return this == GBFS || this == IRVE;
    }
  }

  List<SourceKey> activeKeys() {
    return keys.stream().filter(SourceKey::isActive).toList();
  }

  /// As those see it who only read what it measures.
  Source withoutSecrets() {
    return new Source(
        id, clientSourceId, fingerprint, kind, territory, name, null, List.of(), createdAt);
  }

  Source with(List<SourceKey> changed) {
    return new Source(
        id, clientSourceId, fingerprint, kind, territory, name, feedUrl, changed, createdAt);
  }
}
