package fr.vigie.tour;

import fr.vigie.round.RoundStop;
import fr.vigie.round.Rounds;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.tour.RoundRequest.Chosen;
import fr.vigie.tour.RoundRequest.Wish;
import fr.vigie.tour.StopSources.Source;
import fr.vigie.tourplan.LeftOut.Reason;
import fr.vigie.tourplan.PlanShift;
import fr.vigie.tourplan.Stop;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Makes stops of what a round is asked to visit. What is of another territory is as if there were
/// none; work that its driver could not finish is left out.
final class ChooseStops {

  sealed interface Choice {
    record Stops(List<RoundStop> stops) implements Choice {}

    record NoAsset(String id) implements Choice {}

    record NoWorkOrder(String id) implements Choice {}

    record WorkOrderClosed(String id) implements Choice {}
  }

  private final StopSources sources;
  private final Crew crew;
  private final Rounds rounds;
  private final Ids ids;

  ChooseStops(StopSources sources, Crew crew, Rounds rounds, Ids ids) {
    this.sources = sources;
    this.crew = crew;
    this.rounds = rounds;
    this.ids = ids;
  }

  /// Throws {@link InvalidInput} when there is nothing to visit, or too much.
  Choice choose(RoundRequest request) {
    return switch (request.chosen()) {
      case Chosen.Stops(var wishes, var withPlannedWork) ->
          wishes(request, wishes, withPlannedWork);
      case Chosen.Containers containers -> containers(request, containers);
    };
  }

  private Choice wishes(RoundRequest request, List<Wish> wishes, boolean withPlannedWork) {
    var found = found(wishes, request.territory());
    var others = others(request, found.values());
    var stops = new ArrayList<RoundStop>();
    for (var wish : wishes) {
      var id = wish.workOrder() == null ? wish.asset() : wish.workOrder();
      var source = found.get(Objects.requireNonNull(id));
      if (source == null) {
        return wish.workOrder() == null ? new Choice.NoAsset(id) : new Choice.NoWorkOrder(id);
      }
      if (!source.isOpen()) {
        return new Choice.WorkOrderClosed(id);
      }
      var stop = stop(request, wish, source);
      stops.add(others.contains(id) ? stop.leftOut(Reason.OTHERS_WORK) : stop);
    }
    if (withPlannedWork) {
      addPlanned(request, found.keySet(), stops);
    }
    return bounded(stops, "stops");
  }

  private Map<String, Source> found(List<Wish> wishes, String territory) {
    var found = new HashMap<String, Source>();
    var workOrders = wishes.stream().map(Wish::workOrder).filter(Objects::nonNull).toList();
    var assets = wishes.stream().map(Wish::asset).filter(Objects::nonNull).toList();
    List.of(sources.workOrders(workOrders), sources.assets(assets)).stream()
        .flatMap(List::stream)
        .filter(source -> source.territory().equals(territory))
        .forEach(source -> found.put(source.id(), source));
    return found;
  }

  /// The ids of what the driver could not finish. Without an agent only dispatchers drive it, who
  /// may finish anybody's work.
  private Set<String> others(RoundRequest request, Collection<Source> found) {
    var driver = request.agent();
    if (driver == null) {
      return Set.of();
    }
    var others =
        found.stream()
            .filter(source -> !source.isFinishedBy(driver))
            .map(Source::id)
            .collect(Collectors.toSet());
    return others.isEmpty() || crew.isDispatcher(driver, request.territory()) ? Set.of() : others;
  }

  private void addPlanned(RoundRequest request, Set<String> known, List<RoundStop> stops) {
    var agent = Objects.requireNonNull(request.agent());
    var planned =
        sources.plannedFor(request.territory(), agent, request.day(), PlanShift.MOST_STOPS + 1);
    var elsewhere =
        rounds.holding(planned.stream().map(Source::id).toList()).stream()
            .flatMap(round -> round.heldWorkOrders().stream())
            .collect(Collectors.toSet());
    planned.stream()
        .filter(source -> !known.contains(source.id()) && !elsewhere.contains(source.id()))
        .forEach(source ->
            stops.add(
                stop(
                    request, new Wish(source.id(), null, null, null, null, 0, List.of()), source)));
  }

  private Choice containers(RoundRequest request, Chosen.Containers chosen) {
    var named = chosen.assets();
    var all =
        named.isEmpty()
            ? sources.wasteContainers(request.territory(), PlanShift.MOST_STOPS + 1)
            : sources.assets(named);
    var byId =
        all.stream()
            .filter(
                source -> source.territory().equals(request.territory()) && source.isContainer())
            .collect(Collectors.toMap(Source::id, source -> source));
    for (var id : named) {
      if (!byId.containsKey(id)) {
        return new Choice.NoAsset(id);
      }
    }
    var order = named.isEmpty() ? all.stream().map(Source::id).toList() : named;
    return bounded(
        order.stream()
            .map(byId::get)
            .filter(Objects::nonNull)
            .map(source -> stop(request, container(source), source))
            .toList(),
        "assetIds");
  }

  private static Wish container(Source source) {
    return new Wish(null, source.id(), null, null, null, source.litres(), List.of());
  }

  private static Choice bounded(List<RoundStop> stops, String field) {
    InvalidInput.unless(
        !stops.isEmpty() && stops.size() <= PlanShift.MOST_STOPS, field, "1 to 200");
    return new Choice.Stops(stops);
  }

  private RoundStop stop(RoundRequest request, Wish wish, Source source) {
    var id = ids.next("stp");
    var minutes = wish.minutes();
    var skills = new HashSet<>(source.skills());
    skills.addAll(wish.skills());
    var stop =
        new Stop(
            id,
            source.place(),
            at(request, wish.opens()),
            at(request, wish.closes()),
            minutes == null ? source.service() : Duration.ofMinutes(minutes),
            wish.litres(),
            skills,
            source.urgency());
    return new RoundStop(
        id,
        wish.workOrder(),
        wish.asset(),
        source.label(),
        stop,
        RoundStop.Status.PENDING,
        null,
        null,
        null,
        null,
        null);
  }

  private static @Nullable Instant at(RoundRequest request, @Nullable LocalTime time) {
    return time == null ? null : request.at(time);
  }
}
