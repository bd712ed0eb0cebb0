package fr.vigie.fieldevent;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.sync.FeedEntry.Refusal;
import fr.vigie.sync.Feeds;
import java.util.List;
import java.util.Objects;

/// Keeps what could not be applied where a dispatcher sees it, and its reason where the agent does.
final class KeepRefused {

  private final KeptWorks kept;
  private final Feeds feeds;
  private final EventLog log;
  private final Ids ids;

  KeepRefused(KeptWorks kept, Feeds feeds, EventLog log, Ids ids) {
    this.kept = kept;
    this.feeds = feeds;
    this.log = log;
    this.ids = ids;
  }

  void keep(Viewer viewer, FieldEvent event, Reason reason) {
    var sent = event.sent();
    var given = feeds.territory(event.agent(), sent.workOrder());
    var work =
        new KeptWork(
            ids.next("kpt"),
            event.key(),
            event.agent(),
            given.map(List::of).orElseGet(() -> territories(viewer)),
            sent,
            reason,
            event.conflicts(),
            event.receivedAt(),
            event.isClockOff(),
            given.isPresent(),
            null);
    kept.add(work);
    feeds.refuse(
        event.agent(),
        sent.workOrder(),
        new Refusal(event.shownId(), sent.act().name(), reason.name()));
    log.append(
        List.of(
            new Event(
                ids.next("evt"),
                "FieldEventRefused",
                work.territories().stream().findFirst().orElse("region"),
                work.id(),
                sent.act().name(),
                event.agent(),
                event.receivedAt())));
  }

  /// Where the agent works, for the territory or for a contractor: a territory whose work order was
  /// never theirs learns nothing of it.
  private static List<String> territories(Viewer viewer) {
    return viewer.grants().stream()
        .filter(grant -> grant.role().gives(Right.DO_WORK) || grant.contractor() != null)
        .map(Grant::territory)
        .filter(Objects::nonNull)
        .distinct()
        .sorted()
        .toList();
  }
}
