package fr.vigie.lighting;

import static java.util.stream.Collectors.groupingBy;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import fr.vigie.territory.CommunePlaces;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When lamps are to be lit, by their schedules. Years that were asked for are held, 1,000 at most;
/// a schedule that another backend has set is heard of within 10 s.
public final class LightingTimes {

  private static final Duration FRESH = Duration.ofSeconds(10);

  private final LightingSchedules schedules;
  private final CommunePlaces places;
  private final Cache<String, Map<LightingTarget, List<LightingSchedule>>> versions =
      Caffeine.newBuilder().maximumSize(200).expireAfterWrite(FRESH).build();
  private final Cache<Year, LitTable> years = Caffeine.newBuilder().maximumSize(1_000).build();

  private record Year(String commune, int year, List<String> schedules) {}

  LightingTimes(LightingSchedules schedules, CommunePlaces places) {
    this.schedules = schedules;
    this.places = places;
  }

  public LightingState at(LightingPlace place, Instant instant) {
    var year = instant.atZone(LightingPeriod.PARIS).getYear();
    return table(place.commune(), chain(place), year).at(instant);
  }

  /// From the beginning of one day to the beginning of another, in Paris.
  public BurnTime between(LightingPlace place, LocalDate from, LocalDate to) {
    return between(place.commune(), chain(place), from, to);
  }

  /// As if one schedule had held always, or none.
  public BurnTime under(
      Optional<LightingSchedule> schedule, String commune, LocalDate from, LocalDate to) {
    var always = schedule.map(s -> new ScheduleChain(List.of(s.always())));
    return between(commune, always.orElse(ScheduleChain.NONE), from, to);
  }

  /// As if one more schedule had been set.
  public BurnTime between(
      LightingPlace place, LightingSchedule more, LocalDate from, LocalDate to) {
    return between(place.commune(), chain(place).with(more), from, to);
  }

  public ScheduleChain chain(LightingPlace place) {
    var all = versions.get(place.territory(), this::read);
    return new ScheduleChain(
        place.targets().stream()
            .flatMap(target -> all.getOrDefault(target, List.of()).stream())
            .toList());
  }

  /// What was set for a territory as a whole and holds on an evening; empty when nothing was.
  Optional<LightingSchedule> ofTerritory(String territory, LocalDate evening) {
    var target = new LightingTarget(LightingTarget.Kind.TERRITORY, territory);
    var all = versions.get(territory, this::read);
    return new ScheduleChain(all.getOrDefault(target, List.of())).on(evening);
  }

  public Optional<LightingSchedule> find(String scheduleId) {
    return schedules.find(scheduleId);
  }

  Night night(LightingPlace place, LocalDate evening) {
    return chain(place).night(evening, places.of(place.commune()));
  }

  List<Night.Part> parts(LightingPlace place, LocalDate evening) {
    return chain(place).parts(evening, places.of(place.commune()));
  }

  /// What switches lamps on the evening of a night, from noon to noon.
  SwitchingClock.Kind clockAt(LightingPlace place, Instant instant) {
    var evening = instant.atZone(LightingPeriod.PARIS).minusHours(12).toLocalDate();
    return chain(place).on(evening).map(LightingSchedule::clock).orElse(SwitchingClock.SUN).kind();
  }

  /// Forgets what is held of a territory whose schedules were set within a larger transaction.
  public void forget(String territory) {
    versions.invalidate(territory);
  }

  private Map<LightingTarget, List<LightingSchedule>> read(String territory) {
    return schedules.ofTerritory(territory).stream().collect(groupingBy(LightingSchedule::target));
  }

  private LitTable table(String commune, ScheduleChain chain, int year) {
    return years.get(
        new Year(commune, year, chain.key()), key -> chain.table(year, places.of(commune)));
  }

  private BurnTime between(String commune, ScheduleChain chain, LocalDate from, LocalDate to) {
    var sum = BurnTime.NONE;
    var start = from;
    while (start.isBefore(to)) {
      var newYear = LocalDate.of(start.getYear() + 1, 1, 1);
      var end = newYear.isBefore(to) ? newYear : to;
      sum = sum.plus(table(commune, chain, start.getYear()).between(begin(start), begin(end)));
      start = end;
    }
    return sum;
  }

  private static Instant begin(LocalDate day) {
    return day.atStartOfDay(LightingPeriod.PARIS).toInstant();
  }
}
