package fr.vigie.sync;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkSight;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agent's device asks what of their work is new to it.
final class PullWork {

  /// @param after how far the device knows the feed; null when it knows nothing
  record Request(@Nullable FeedCursor after, int limit, Wanted wanted) {}

  sealed interface Outcome {
    record Pulled(List<Copy> documents, FeedCursor checkpoint) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ResyncRequired() implements Outcome {}
  }

  /// A work order as an agent's devices keep it.
  ///
  /// @param id of the work order
  /// @param workOrder null once it has left them
  record Copy(
      String id, boolean isDeleted, FeedEntry.@Nullable Refusal refusal, @Nullable Row workOrder) {}

  private final Feeds feeds;
  private final OpenFeed openFeed;

  PullWork(Feeds feeds, OpenFeed openFeed) {
    this.feeds = feeds;
    this.openFeed = openFeed;
  }

  Outcome pull(Viewer viewer, Request request) {
    var sight = WorkSight.doing(viewer);
    if (sight.isNothing()) {
      return new Outcome.NotAllowed(Right.DO_WORK);
    }
    var agent = viewer.staff().id();
    var page = page(agent, request);
    var feed = page.feed();
    if (feed == null || !feed.isOpenFor(sight)) {
      openFeed.open(agent, sight);
      page = page(agent, request);
    }
    return pulled(sight, page, request.after());
  }

  private FeedPage<FeedEntry> page(String agent, Request request) {
    return feeds.page(agent, request.after(), request.limit(), request.wanted());
  }

  private static Outcome pulled(
      WorkSight sight, FeedPage<FeedEntry> page, @Nullable FeedCursor after) {
    var feed = page.open();
    if (after != null && !feed.knows(after)) {
      return new Outcome.ResyncRequired();
    }
    var from = after == null ? feed.start() : after;
    var entries = page.items();
    return new Outcome.Pulled(
        entries.stream().map(entry -> copy(sight, entry)).toList(),
        entries.isEmpty() ? from : from.at(entries.getLast().seq()));
  }

  /// Rights may have gone since the feed was made.
  private static Copy copy(WorkSight sight, FeedEntry entry) {
    var row = entry.row();
    return entry.isDeleted()
            || row == null
            || !sight.sees(entry.territory(), row.text("contractor"))
        ? new Copy(entry.workOrder(), true, null, null)
        : new Copy(entry.workOrder(), false, entry.refusal(), row);
  }
}
