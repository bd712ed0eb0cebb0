package fr.vigie.source;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// An administrator hears a source no more: its keys let in no more, ten seconds later at most, and
/// it is fetched no more. What it told stays, with its name. Said again, it changes nothing.
public final class RemoveSource {

  public sealed interface Outcome {
    record Removed(Source source) implements Outcome {}

    record SourceNotFound(String sourceId) implements Outcome {}
  }

  private final Sources sources;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RemoveSource(Sources sources, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.sources = sources;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// To those who may not manage it, a source is as if there were none.
  public Outcome remove(Viewer viewer, String sourceId) {
    return transactions.run(() ->
        sources
            .find(sourceId)
            .filter(source -> viewer.may(Right.MANAGE_SOURCES, source.territory()))
            .<Outcome>map(source -> new Outcome.Removed(removed(viewer, source)))
            .orElseGet(() -> new Outcome.SourceNotFound(sourceId)));
  }

  private Source removed(Viewer viewer, Source source) {
    if (source.isRemoved()) {
      return source;
    }
    var now = clock.instant();
    var removed = source.removed(now);
    sources.put(removed);
    events.append(
        List.of(
            new Event(
                ids.next("evt"),
                SourceEvents.CHANGED,
                source.territory(),
                source.id(),
                "REMOVE",
                viewer.staff().id(),
                now)));
    return removed;
  }
}
