package fr.vigie.ngsisubscription;

import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A partner that is told of entities as they change.
///
/// @param maker the member of staff who made or changed it last: it is told what they may see
/// @param territories of whose entities it may be told; {@link #EVERYWHERE} for the whole region
/// @param json how it was asked for
/// @param context the address of the document that says what names mean
/// @param fingerprint of what was sent first, which tells a retry from another content
/// @param progress how it has gone so far
record Subscription(
    String id,
    String maker,
    Set<String> territories,
    Map<String, @Nullable Object> json,
    Asked asked,
    String context,
    String fingerprint,
    Instant createdAt,
    Ended ended,
    Progress progress) {

  /// Stands for all territories.
  static final String EVERYWHERE = "*";

  Subscription {
    territories = Set.copyOf(territories);
  }

  /// Whether it ended by itself.
  enum Ended {
    NOT,
    /// Its server answered nothing good for days.
    FAILED,
    /// Its server said that it is no more.
    GONE
  }

  /// How it has gone.
  ///
  /// @param timesSent how often its server took a notification over
  /// @param lastAt when it was last tried to tell it; null before
  /// @param failures how many calls failed since one went well
  /// @param failingSince when the first of them did; null when none did
  record Progress(
      long timesSent,
      @Nullable Instant lastAt,
      @Nullable Instant lastSuccess,
      @Nullable Instant lastFailure,
      int failures,
      @Nullable Instant failingSince) {

    static final Progress NONE = new Progress(0, null, null, null, 0, null);
  }

  /// Whether it is to be told of what changes.
  boolean isTold(Instant now) {
    return ended == Ended.NOT && asked.isActive() && !asked.isExpired(now);
  }

  boolean reaches(@Nullable String territory) {
    return territories.contains(EVERYWHERE)
        || (territory != null && territories.contains(territory));
  }

  /// Before when it is not told again.
  Instant notBefore() {
    var last = progress.lastSuccess();
    return last == null ? Instant.EPOCH : last.plus(asked.throttling());
  }
}
