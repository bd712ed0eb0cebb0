package fr.vigie.sync;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;

import fr.vigie.contractor.Contractors;
import fr.vigie.identity.People;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrderWatcher;
import fr.vigie.workorder.WorkReceivers;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells the feeds of each change of a work order, within its transaction: those who have it see
/// what it is now, those who had it see it leave.
final class KeepFeeds implements WorkOrderWatcher {

  private final Feeds feeds;
  private final Contractors contractors;
  private final People people;
  private final FeedEvents events;
  private final Clock clock;

  KeepFeeds(Feeds feeds, Contractors contractors, People people, FeedEvents events, Clock clock) {
    this.feeds = feeds;
    this.contractors = contractors;
    this.people = people;
    this.events = events;
    this.clock = clock;
  }

  @Override
  public void changed(WorkOrder after) {
    var now = clock.instant();
    var receiving = receivers(after);
    var placed = placed(after);
    feeds.holders(List.of(after.id())).stream()
        .map(Feeds.Held::agent)
        .filter(holder -> !receiving.contains(holder))
        .sorted()
        .forEach(holder -> feeds.remove(holder, after.id(), now));
    receiving.forEach(agent -> feeds.put(agent, placed, after.status().isOpen() ? null : now));
  }

  /// Those who have it themselves, and of what is given to a contractor its people: whoever it
  /// takes on at this moment waits, or this begins again.
  private SortedSet<String> receivers(WorkOrder workOrder) {
    var receivers = new TreeSet<>(WorkReceivers.of(workOrder));
    var contractor = workOrder.details().staffing().contractor();
    if (contractor != null && contractors.hold(contractor).isPresent()) {
      people.membersOf(contractor).forEach(member -> receivers.add(member.id()));
    }
    return receivers;
  }

  /// Nothing happened to what agents keep: only those are told who get it or lose it, each by a few
  /// commands, however much it is.
  @Override
  public void given(List<WorkOrder> after) {
    var holders =
        feeds.holders(after.stream().map(WorkOrder::id).toList()).stream()
            .collect(groupingBy(Feeds.Held::workOrder, mapping(Feeds.Held::agent, toSet())));
    var agents = new TreeSet<String>();
    after.forEach(workOrder -> agents.addAll(WorkReceivers.of(workOrder)));
    holders.values().forEach(agents::addAll);
    for (var agent : agents) {
      var gained =
          after.stream()
              .filter(w -> receives(w, agent) && !holds(holders.get(w.id()), agent))
              .toList();
      var lost =
          after.stream()
              .filter(w -> !receives(w, agent) && holds(holders.get(w.id()), agent))
              .toList();
      move(agent, gained, lost);
    }
  }

  private static boolean receives(WorkOrder workOrder, String agent) {
    return WorkReceivers.of(workOrder).contains(agent);
  }

  private static boolean holds(@Nullable Set<String> holders, String agent) {
    return holders != null && holders.contains(agent);
  }

  private void move(String agent, List<WorkOrder> gained, List<WorkOrder> lost) {
    if (!gained.isEmpty()) {
      feeds.putAll(agent, gained.stream().map(KeepFeeds::placed).toList());
    }
    if (!lost.isEmpty()) {
      feeds.removeAll(agent, lost.stream().map(WorkOrder::id).toList(), clock.instant());
    }
    territories(gained, lost).forEach(territory -> events.moved(agent, territory));
  }

  private static Collection<String> territories(List<WorkOrder> gained, List<WorkOrder> lost) {
    return Stream.concat(gained.stream(), lost.stream()).map(WorkOrder::territory).collect(toSet());
  }

  private static Feeds.Placed placed(WorkOrder workOrder) {
    return new Feeds.Placed(workOrder.id(), workOrder.territory());
  }
}
