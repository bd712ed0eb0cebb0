package fr.vigie.fieldevent;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.fieldevent.FieldEvent.Reason;
import fr.vigie.fieldevent.FieldEvent.Sent;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.sync.FeedEntry.Refusal;
import fr.vigie.sync.Feeds;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Keeps what could not be applied where a dispatcher sees it, and its reason where the agent does.
final class KeepRefused {

  /// Where an agent's round is.
  interface Driven {

    /// Empty when there is no such round of theirs.
    Optional<String> territory(String agent, String round);
  }

  private final KeptWorks kept;
  private final Feeds feeds;
  private final Driven driven;
  private final EventLog log;
  private final Ids ids;

  KeepRefused(KeptWorks kept, Feeds feeds, Driven driven, EventLog log, Ids ids) {
    this.kept = kept;
    this.feeds = feeds;
    this.driven = driven;
    this.log = log;
    this.ids = ids;
  }

  void keep(Viewer viewer, FieldEvent event, Reason reason) {
    var sent = event.sent();
    var given = territory(event.agent(), sent);
    var work =
        new KeptWork(
            ids.next("kpt"),
            event.key(),
            event.agent(),
            given.map(List::of).orElseGet(() -> viewer.workTerritories()),
            sent,
            reason,
            event.conflicts(),
            event.receivedAt(),
            event.isClockOff(),
            given.isPresent(),
            null);
    kept.add(work);
    refuse(event, new Refusal(event.shownId(), sent.act().name(), reason.name()));
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

  /// What was refused before of the work order is the last word no longer.
  void forget(FieldEvent event) {
    refuse(event, null);
  }

  /// Beside the work order that the agent's devices have; of stops, the event itself says it.
  private void refuse(FieldEvent event, @Nullable Refusal refusal) {
    var workOrder = event.sent().workOrder();
    if (workOrder != null) {
      feeds.refuse(event.agent(), workOrder, refusal);
    }
  }

  /// Where what it was done to is or was the agent's; empty when it never was.
  private Optional<String> territory(String agent, Sent sent) {
    if (sent.workOrder() != null) {
      return feeds.territory(agent, sent.workOrder());
    }
    return sent.stop() == null ? Optional.empty() : driven.territory(agent, sent.stop().round());
  }
}
