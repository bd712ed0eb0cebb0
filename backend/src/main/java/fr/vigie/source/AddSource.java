package fr.vigie.source;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.source.Source.Kind;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An administrator lets a system hand over measurements of a territory.
public final class AddSource {

  public record Request(
      String clientSourceId, String territoryId, Kind kind, String name, @Nullable URI feedUrl) {

    String fingerprint() {
      return Fingerprint.of(territoryId, kind, name, feedUrl);
    }
  }

  public sealed interface Outcome {
    /// The source is there.
    ///
    /// @param key how its key reads; null when it was said before, or it is a feed, which has none
    record Added(Source source, @Nullable String key) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final Sources sources;
  private final FeedAddresses addresses;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  AddSource(
      Sources sources,
      FeedAddresses addresses,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.sources = sources;
    this.addresses = addresses;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome add(Viewer viewer, Request request) {
    if (!viewer.may(Right.MANAGE_SOURCES, request.territoryId())) {
      return new Outcome.NotAllowed(Right.MANAGE_SOURCES);
    }
    InvalidInput.unless(
        request.kind().isFeed() == (request.feedUrl() != null),
        "feedUrl",
        "for GBFS and IRVE only, and always for these");
    checkAddress(request.feedUrl());
    return transactions.runTwice(() -> addOnce(viewer, request));
  }

  /// A name that leads nowhere now may do so tomorrow; it is looked at again at each fetch.
  private void checkAddress(@Nullable URI feedUrl) {
    try {
      InvalidInput.unless(
          feedUrl == null || !addresses.forbids(feedUrl.getHost()),
          "feedUrl",
          "no address of this machine or of a private network");
    } catch (UnknownHostException leadsNowhereYet) {
      return;
    }
  }

  private Outcome addOnce(Viewer viewer, Request request) {
    return sources
        .findByClientSourceId(request.clientSourceId())
        .map(before -> again(before, request))
        .orElseGet(() -> addAnew(viewer, request));
  }

  private static Outcome again(Source before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Added(before, null)
        : new Outcome.ClientIdReused(request.clientSourceId());
  }

  private Outcome addAnew(Viewer viewer, Request request) {
    var now = clock.instant();
    var fresh = SourceKey.fresh(now);
    var isFeed = request.kind().isFeed();
    var source =
        new Source(
            ids.next("src"),
            request.clientSourceId(),
            request.fingerprint(),
            request.kind(),
            request.territoryId(),
            request.name(),
            request.feedUrl(),
            isFeed ? List.of() : List.of(fresh.key()),
            now,
            null);
    sources.add(source);
    events.append(
        List.of(
            new Event(
                ids.next("evt"),
                SourceEvents.CHANGED,
                source.territory(),
                source.id(),
                "ADD",
                viewer.staff().id(),
                now)));
    return new Outcome.Added(source, isFeed ? null : fresh.text());
  }
}
