package fr.vigie.webhook;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A partner's server that is told of what happens in a territory.
///
/// @param clientWebhookId the name that the app of the administrator gave it, so that it is added
///   once
/// @param fingerprint what was sent, shortened: tells a retry from another content
/// @param partner who has the server
/// @param topics what it is told of, at least one
/// @param endedAt since when it is told of nothing any more; null while it is
record Webhook(
    String id,
    String clientWebhookId,
    String fingerprint,
    String territory,
    String partner,
    URI url,
    Set<Topic> topics,
    SecretVersion secret,
    Status status,
    Instant createdAt,
    @Nullable Instant endedAt) {

  Webhook {
    topics = Set.copyOf(topics);
  }

  /// What it is told of.
  enum Topic {
    REPORTS("report"),
    WORK_ORDERS("workOrder"),
    ALARMS("alarm");

    private final String object;

    Topic(String object) {
      this.object = object;
    }

    /// How what it is about is called in what is sent.
    String object() {
      return object;
    }

    /// The one that events of a type belong to; empty for what partners are not told of.
    static Optional<Topic> of(String eventType) {
      return switch (eventType) {
        case "ReportFiled", "ReportChanged" -> Optional.of(REPORTS);
        case "WorkOrderChanged" -> Optional.of(WORK_ORDERS);
        case "AlarmRaised", "AlarmChanged" -> Optional.of(ALARMS);
        default -> Optional.empty();
      };
    }
  }

  /// Whether it is called.
  enum Status {
    ACTIVE,
    /// It answered nothing good for days.
    FAILED,
    /// It said that it is no more.
    GONE,
    /// An administrator took it away.
    REMOVED
  }

  /// Which secret its calls are signed with.
  ///
  /// @param number 1 for the first one
  /// @param olderUntil until when calls are signed with the one before as well; null for not at all
  record SecretVersion(int number, @Nullable Instant olderUntil) {

    static final Duration OVERLAP = Duration.ofHours(24);

    boolean isOlderGood(Instant now) {
      return olderUntil != null && now.isBefore(olderUntil);
    }

    SecretVersion next(@Nullable Instant keptUntil) {
      return new SecretVersion(number + 1, keptUntil);
    }
  }

  boolean isActive() {
    return status == Status.ACTIVE;
  }

  boolean isRemoved() {
    return status == Status.REMOVED;
  }

  /// With what an administrator says of it anew; it is called from then on.
  Webhook changed(String newPartner, URI newUrl, Set<Topic> newTopics) {
    return copy(newPartner, newUrl, newTopics, secret, Status.ACTIVE, null);
  }

  Webhook with(SecretVersion next) {
    return copy(partner, url, topics, next, status, endedAt);
  }

  Webhook ended(Status how, Instant now) {
    return copy(partner, url, topics, secret, how, endedAt == null ? now : endedAt);
  }

  private Webhook copy(
      String newPartner,
      URI newUrl,
      Set<Topic> newTopics,
      SecretVersion newSecret,
      Status newStatus,
      @Nullable Instant newEnd) {
    return new Webhook(
        id,
        clientWebhookId,
        fingerprint,
        territory,
        newPartner,
        newUrl,
        newTopics,
        newSecret,
        newStatus,
        createdAt,
        newEnd);
  }
}
