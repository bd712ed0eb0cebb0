package fr.vigie.tour;

import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import fr.vigie.tour.RoundRequest.Chosen;
import fr.vigie.tour.RoundRequest.Hours;
import fr.vigie.tour.RoundRequest.Wish;
import fr.vigie.tourplan.PlanShift;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;

/// What a round that is asked for must keep to, whoever asks and whatever there is to visit.
final class RoundRules {

  private static final int DAYS_AHEAD = 90;
  private static final int DAYS_BETWEEN = 60;

  private final Territories territories;
  private final Clock clock;

  RoundRules(Territories territories, Clock clock) {
    this.territories = territories;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} that names the field and the rule.
  void check(RoundRequest request) {
    InvalidInput.unless(
        request.agent() != null || request.vehicle() != null, "agentId", "this or a vehicle");
    var today = LocalDate.ofInstant(clock.instant(), RoundRequest.ZONE);
    InvalidInput.unless(
        !request.day().isBefore(today) && !request.day().isAfter(today.plusDays(DAYS_AHEAD)),
        "day",
        "today or one of the next 90 days");
    check(request.hours(), request.territory());
    switch (request.chosen()) {
      case Chosen.Stops stops -> check(stops, request);
      case Chosen.Containers containers -> check(containers, request.day());
    }
  }

  private void check(Hours hours, String territory) {
    InvalidInput.unless(hours.from().isBefore(hours.until()), "shift.until", "after from");
    checkPlace(hours.start(), "shift.start", territory);
    checkPlace(hours.end(), "shift.end", territory);
    LocalTime free = hours.from();
    for (var rest : hours.breaks()) {
      var end = rest.from().plusMinutes(rest.minutes());
      InvalidInput.unless(
          !rest.from().isBefore(free) && end.isAfter(rest.from()) && !end.isAfter(hours.until()),
          "shift.breaks",
          "in order, apart from each other and within the round");
      free = end;
    }
  }

  private void checkPlace(GeoPoint place, String field, String territory) {
    InvalidInput.unless(
        territories
            .communeAt(place)
            .filter(commune -> territory.equals(commune.territory()))
            .isPresent(),
        field,
        "a place in the territory");
  }

  private static void check(Chosen.Stops stops, RoundRequest request) {
    var wishes = stops.wishes();
    InvalidInput.unless(
        wishes.size() <= PlanShift.MOST_STOPS && (!wishes.isEmpty() || stops.withPlannedWork()),
        "stops",
        "1 to 200");
    InvalidInput.unless(
        !stops.withPlannedWork() || request.agent() != null,
        "withPlannedWork",
        "with an agent only");
    wishes.forEach(RoundRules::check);
    checkIsDistinct(
        wishes.stream()
            .flatMap(wish ->
                Stream.ofNullable(wish.workOrder() == null ? wish.asset() : wish.workOrder()))
            .toList(),
        "stops");
  }

  private static void check(Wish wish) {
    InvalidInput.unless(
        (wish.workOrder() == null) != (wish.asset() == null),
        "stops.workOrderId",
        "exactly one of workOrderId and assetId");
    var opens = wish.opens();
    var closes = wish.closes();
    InvalidInput.unless(
        opens == null || closes == null || opens.isBefore(closes),
        "stops.closesAt",
        "after opensAt");
  }

  private static void check(Chosen.Containers containers, LocalDate day) {
    InvalidInput.unless(
        containers.nextDay().isAfter(day)
            && !containers.nextDay().isAfter(day.plusDays(DAYS_BETWEEN)),
        "nextDay",
        "after day, at most 60 days later");
    InvalidInput.unless(
        containers.assets().size() <= PlanShift.MOST_STOPS, "assetIds", "at most 200");
    checkIsDistinct(containers.assets(), "assetIds");
  }

  private static void checkIsDistinct(List<String> ids, String field) {
    InvalidInput.unless(new HashSet<>(ids).size() == ids.size(), field, "each once");
  }
}
