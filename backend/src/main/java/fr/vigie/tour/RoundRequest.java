package fr.vigie.tour;

import fr.vigie.round.WastePart;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.GeoPoint;
import fr.vigie.tourplan.Shift;
import fr.vigie.wastetour.Consumption;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A round as it is asked for.
///
/// @param agent the id of the agent; null for a round of a vehicle alone
/// @param vehicle what the territory calls it; null for a round of an agent alone
public record RoundRequest(
    String clientRoundId,
    String territory,
    LocalDate day,
    @Nullable String agent,
    @Nullable String vehicle,
    Hours hours,
    Chosen chosen) {

  static final ZoneId ZONE = ZoneId.of("Europe/Paris");

  /// When, from where, and with what.
  ///
  /// @param capacityLitres null for as much as there is
  public record Hours(
      GeoPoint start,
      GeoPoint end,
      LocalTime from,
      LocalTime until,
      List<Rest> breaks,
      @Nullable Integer capacityLitres,
      List<String> skills) {}

  public record Rest(LocalTime from, int minutes) {}

  /// What to visit.
  public sealed interface Chosen {

    /// Work orders and equipment, each named.
    ///
    /// @param withPlannedWork whether also all that is planned for the agent on that day
    record Stops(List<Wish> wishes, boolean withPlannedWork) implements Chosen {}

    /// Waste containers, of which those are visited that need it.
    ///
    /// @param assets the ids of containers; none for all of the territory
    /// @param nextDay when the next round comes
    /// @param burns what the vehicle burns; null when nobody said
    record Containers(List<String> assets, LocalDate nextDay, @Nullable Consumption burns)
        implements Chosen {}
  }

  /// A stop to make, for exactly one of a work order and equipment.
  ///
  /// @param minutes how long the work takes; null for what is usual
  public record Wish(
      @Nullable String workOrder,
      @Nullable String asset,
      @Nullable LocalTime opens,
      @Nullable LocalTime closes,
      @Nullable Integer minutes,
      int litres,
      List<String> skills) {}

  String fingerprint() {
    return Fingerprint.of(territory, day, agent, vehicle, hours, chosen);
  }

  /// @param qualifications what the agent can do, beside what was said
  Shift shift(Set<String> qualifications) {
    return new Shift(
        hours.start(),
        hours.end(),
        at(hours.from()),
        at(hours.until()),
        hours.breaks().stream()
            .map(rest -> new Shift.Break(at(rest.from()), Duration.ofMinutes(rest.minutes())))
            .toList(),
        hours.capacityLitres(),
        Stream.concat(hours.skills().stream(), qualifications.stream())
            .collect(Collectors.toUnmodifiableSet()));
  }

  /// What makes it a round of waste containers; null for another.
  @Nullable WastePart waste() {
    return chosen instanceof Chosen.Containers(_, var nextDay, var burns)
        ? WastePart.asked(nextDay.atTime(hours.from()).atZone(ZONE).toInstant(), burns)
        : null;
  }

  /// That time on its day.
  Instant at(LocalTime time) {
    return day.atTime(time).atZone(ZONE).toInstant();
  }
}
