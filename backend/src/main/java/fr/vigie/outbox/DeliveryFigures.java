package fr.vigie.outbox;

import fr.vigie.outbox.Delivery.State;
import fr.vigie.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What became of deliveries, counted; nothing of it says who was told.
public interface DeliveryFigures {

  /// Those of a territory that were made from one instant until another.
  List<Counted> counts(String territory, Instant from, Instant to);

  /// How long those took that were sent.
  List<Took> took(String territory, Instant from, Instant to);

  /// What was told of an object, by what happened to it, the newest first.
  ///
  /// @param after the id of the last event known already; null to begin
  Page<Told> told(String subject, int first, @Nullable String after);

  /// So many came to the same.
  ///
  /// @param code of those that failed or expired, what the last attempt came to; null for others
  /// @param oldest of those that wait, since when the first does; null for others
  record Counted(
      Channel channel,
      String kind,
      State state,
      @Nullable String code,
      long count,
      @Nullable Instant oldest) {}

  /// So many took as long, from what happened until it was sent.
  ///
  /// @param time to two digits
  record Took(Channel channel, Duration time, long count) {}

  /// Something happened and was told of.
  record Told(String event, Instant happenedAt, List<ToldBy> by) {

    public Told {
      by = List.copyOf(by);
    }
  }

  /// Somebody was told, in one way and with one result.
  ///
  /// @param lastAt when the last of them ended; null while none has
  record ToldBy(
      String kind,
      Channel channel,
      Audience audience,
      State state,
      @Nullable String code,
      long count,
      @Nullable Instant lastAt) {}

  /// Who was told, as far as anybody needs to know.
  enum Audience {
    CITIZENS,
    STAFF,
    PARTNERS,
    /// Whoever asked FCM for it.
    PUBLIC
  }
}
