package fr.vigie.source;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator changes the key of a source without a moment when none lets in: a second one is
/// given, the source is told, the first is revoked.
public final class SourceKeyActs {

  public sealed interface Outcome {
    /// The keys are as they were asked to be.
    ///
    /// @param key how the new key reads; null when none was given
    record Changed(Source source, @Nullable String key) implements Outcome {}

    record SourceNotFound(String sourceId) implements Outcome {}

    record KeyNotFound(String keyId) implements Outcome {}

    /// Two keys let in already: one must be revoked first.
    record TwoKeys(Source source) implements Outcome {}
  }

  private static final int MOST_ACTIVE = 2;

  private final Sources sources;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SourceKeyActs(Sources sources, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.sources = sources;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Gives a second key.
  public Outcome rotate(Viewer viewer, String sourceId) {
    return transactions.run(() ->
        sources
            .find(sourceId)
            .filter(source -> may(viewer, source))
            .map(source -> rotate(viewer, source))
            .orElseGet(() -> new Outcome.SourceNotFound(sourceId)));
  }

  private Outcome rotate(Viewer viewer, Source source) {
    if (source.kind().isFeed() || source.activeKeys().size() >= MOST_ACTIVE) {
      return new Outcome.TwoKeys(source);
    }
    var fresh = SourceKey.fresh(clock.instant());
    var keys = new ArrayList<>(source.keys());
    keys.add(fresh.key());
    return new Outcome.Changed(put(viewer, source.with(keys), "ROTATE_KEY"), fresh.text());
  }

  /// Lets a key not in any more, within ten seconds; said again, it changes nothing.
  public Outcome revoke(Viewer viewer, String sourceId, String keyId) {
    return transactions.run(() ->
        sources
            .find(sourceId)
            .filter(source -> may(viewer, source))
            .map(source -> revoke(viewer, source, keyId))
            .orElseGet(() -> new Outcome.SourceNotFound(sourceId)));
  }

  private Outcome revoke(Viewer viewer, Source source, String keyId) {
    var key = source.keys().stream().filter(k -> k.id().equals(keyId)).findFirst();
    if (key.isEmpty()) {
      return new Outcome.KeyNotFound(keyId);
    }
    if (!key.get().isActive()) {
      return new Outcome.Changed(source, null);
    }
    var now = clock.instant();
    var keys = source.keys().stream().map(k -> k.id().equals(keyId) ? k.revoked(now) : k).toList();
    return new Outcome.Changed(put(viewer, source.with(keys), "REVOKE_KEY"), null);
  }

  /// To others, and once it was removed, a source is as if there were none.
  private static boolean may(Viewer viewer, Source source) {
    return !source.isRemoved() && viewer.may(Right.MANAGE_SOURCES, source.territory());
  }

  private Source put(Viewer viewer, Source source, String act) {
    sources.put(source);
    events.append(
        List.of(
            new Event(
                ids.next("evt"),
                SourceEvents.CHANGED,
                source.territory(),
                source.id(),
                act,
                viewer.staff().id(),
                clock.instant())));
    return source;
  }
}
