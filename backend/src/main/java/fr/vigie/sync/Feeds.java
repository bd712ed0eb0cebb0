package fr.vigie.sync;

import fr.vigie.view.Wanted;
import fr.vigie.workorder.WorkSight;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The feeds of all agents. Whatever takes a position in one does so within the transaction of what
/// it tells: of several at once, each waits for the one before, so that positions become visible in
/// their order and a device that has read one has missed none below it.
public interface Feeds {

  /// What is beyond a position; of the whole feed without what has left it.
  FeedPage<FeedEntry> page(String agent, @Nullable FeedCursor after, int most, Wanted wanted);

  Optional<Feed> find(String agent);

  /// Takes the next positions; the feed with the last of them.
  Feed advance(String agent, int positions);

  /// Who has which of these work orders in their feed.
  List<Held> holders(List<String> workOrders);

  /// A work order in the feed of an agent.
  record Held(String agent, String workOrder) {}

  /// The agents who have a work order, or had it.
  List<String> touchedWith(String workOrder);

  /// Where an agent's work order is or was; empty when it was never given to them.
  Optional<String> territory(String agent, String workOrder);

  /// Says that an agent's work order has changed or is new.
  ///
  /// @param endedAt when it was done or called off; null while it is to be done
  void put(String agent, Placed workOrder, @Nullable Instant endedAt);

  /// Adds work that is to be done.
  void putAll(String agent, List<Placed> added);

  /// Says that an agent has a work order no longer.
  void remove(String agent, String workOrder, Instant at);

  /// The same of many.
  void removeAll(String agent, List<String> workOrders, Instant at);

  /// Notes what was refused of what an agent did, where they have the work order; null for nothing.
  void refuse(String agent, String workOrder, FeedEntry.@Nullable Refusal refusal);

  /// A work order and where it is.
  record Placed(String id, String territory) {}

  /// The work that an agent is to do in some territories or for some contractors, at most so much.
  List<Placed> toDo(String agent, WorkSight sight, int most);

  /// Which of these work orders are given to an agent, or to one of the contractors.
  Set<String> given(String agent, WorkSight sight, Collection<String> ids);

  /// What a feed has, at most so much.
  List<Placed> held(String agent, int most);

  /// Begins a feed, or begins it anew, for some territories and contractors.
  void open(String agent, String epoch, WorkSight sight);

  /// Closes all feeds: each is made up anew, with an epoch of its own, when a device asks next.
  long renew();

  /// What was done or called off before an instant and is still held.
  List<Held> ended(Instant before, int most);

  /// Forgets up to so many that left before an instant; whether there may be more.
  boolean forget(Instant before, int most);
}
