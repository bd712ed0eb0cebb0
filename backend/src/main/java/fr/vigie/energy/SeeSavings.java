package fr.vigie.energy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

import fr.vigie.energy.Savings.Counted;
import fr.vigie.energy.Savings.Gap;
import fr.vigie.energy.Savings.Month;
import fr.vigie.energy.Savings.OfCabinet;
import fr.vigie.energy.Savings.OfCommune;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.lighting.LightingPlace;
import fr.vigie.lighting.LightingTarget;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.lighting.LightingTargets;
import fr.vigie.lighting.LightingTimes;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Someone looks at what lighting has saved.
public final class SeeSavings {

  private static final int MOST_YEARS = 10;

  private final Baselines baselines;
  private final Lamps lamps;
  private final Tariffs tariffs;
  private final EnergyFactors factors;
  private final LightingTargets targets;
  private final LightingTimes times;
  private final MeteredEnergy metered;
  private final Territories territories;

  SeeSavings(
      Baselines baselines,
      Lamps lamps,
      Tariffs tariffs,
      EnergyFactors factors,
      LightingTargets targets,
      LightingTimes times,
      MeteredEnergy metered,
      Territories territories) {
    this.baselines = baselines;
    this.lamps = lamps;
    this.tariffs = tariffs;
    this.factors = factors;
    this.targets = targets;
    this.times = times;
    this.metered = metered;
    this.territories = territories;
  }

  /// What is asked for.
  ///
  /// @param mostCabinets of which figures of their own are wanted
  record Question(LightingTarget target, LocalDate from, LocalDate to, int mostCabinets) {

    Question {
      InvalidInput.unless(
          from.getYear() >= 2000 && from.isBefore(to) && to.getYear() < 2100,
          "to",
          "after from, both from 2000 to 2099");
      InvalidInput.unless(
          !to.isAfter(from.plusYears(MOST_YEARS)), "to", "at most ten years after from");
    }
  }

  /// Empty when there is no such thing, or the viewer may not see its figures.
  Optional<Savings> see(Viewer viewer, Question question) {
    return targets
        .find(question.target())
        .filter(place -> viewer.may(Right.SEE_FIGURES, place.territory()))
        .map(place -> count(place, question));
  }

  private Savings count(LightingPlace place, Question question) {
    var communes = communes(place, question.target().kind());
    var isCabinet = question.target().kind() == Kind.CABINET;
    var groups = isCabinet ? lamps.ofCabinet(question.target().id()) : lamps.ofCommunes(communes);
    var frozen = baselines.ofCommunes(communes);
    var units =
        new SavingUnits(place.territory(), groups, frozen)
            .all().stream()
                .filter(u -> !isCabinet || Objects.equals(u.place().cabinet(), place.cabinet()))
                .toList();
    var slices =
        Slice.of(
            question.from(), question.to(), tariffs.ofTerritory(place.territory()), factors.list());
    return savings(place, question, units, slices);
  }

  private List<String> communes(LightingPlace place, Kind kind) {
    return kind == Kind.TERRITORY
        ? territories.get(place.territory()).communes()
        : List.of(place.commune());
  }

  private record Cell(SavingUnit unit, Slice slice, SavingFigures figures) {}

  private Savings savings(
      LightingPlace place, Question question, List<SavingUnit> units, List<Slice> slices) {
    var compared = units.stream().filter(unit -> unit.baseline() != null).toList();
    var counts = metered.between(switched(compared), cuts(slices));
    var counting = new CountSavings(times, counts);
    var cells = new ArrayList<Cell>();
    for (var unit : compared) {
      slices.forEach(slice -> cells.add(new Cell(unit, slice, counting.count(unit, slice))));
    }
    var cabinets = cabinets(cells);
    return new Savings(
        place.territory(),
        question.from(),
        question.to(),
        cells.isEmpty() ? null : sum(cells),
        months(cells, question.from()),
        communes(cells),
        cabinets.stream().limit(question.mostCabinets()).toList(),
        cabinets.size(),
        counted(units, compared),
        gaps(units, compared, slices, cells.stream().anyMatch(cell -> isUnread(cell, counts))),
        slices.stream().map(Slice::factor).filter(Objects::nonNull).distinct().toList(),
        slices.stream().map(Slice::tariff).filter(Objects::nonNull).distinct().toList(),
        compared.stream().map(SavingUnit::baseline).filter(Objects::nonNull).distinct().toList());
  }

  private static List<String> switched(List<SavingUnit> units) {
    return units.stream().map(unit -> unit.place().cabinet()).filter(Objects::nonNull).toList();
  }

  private static List<LocalDate> cuts(List<Slice> slices) {
    return Stream.concat(slices.stream().map(Slice::from), Stream.of(slices.getLast().to()))
        .toList();
  }

  private static boolean isUnread(Cell cell, MeteredEnergy.Counts counts) {
    var cabinet = cell.unit().place().cabinet();
    return cabinet != null && counts.isRead(cabinet) && cell.figures().after() != Method.MEASURED;
  }

  private static SavingFigures sum(List<Cell> cells) {
    return cells.stream().map(Cell::figures).reduce(SavingFigures.NONE, SavingFigures::plus);
  }

  private static <K> Map<K, SavingFigures> sums(List<Cell> cells, Function<Cell, K> key) {
    return cells.stream()
        .collect(
            groupingBy(
                key,
                TreeMap::new,
                reducing(SavingFigures.NONE, Cell::figures, SavingFigures::plus)));
  }

  private static List<Month> months(List<Cell> cells, LocalDate from) {
    return sums(cells, cell -> cell.slice().month()).entrySet().stream()
        .map(m -> new Month(m.getKey().isBefore(from) ? from : m.getKey(), m.getValue()))
        .toList();
  }

  private static List<OfCommune> communes(List<Cell> cells) {
    return sums(cells, cell -> cell.unit().place().commune()).entrySet().stream()
        .map(commune -> new OfCommune(commune.getKey(), commune.getValue()))
        .toList();
  }

  private static List<OfCabinet> cabinets(List<Cell> cells) {
    return cells.stream()
        .filter(cell -> cell.unit().place().cabinet() != null)
        .collect(groupingBy(Cell::unit))
        .entrySet()
        .stream()
        .map(e -> cabinet(e.getKey(), e.getValue()))
        .sorted(Comparator.comparingDouble((OfCabinet c) -> -c.figures().kwhBefore()))
        .toList();
  }

  private static OfCabinet cabinet(SavingUnit unit, List<Cell> cells) {
    return new OfCabinet(unit.place(), unit.lampsBefore(), unit.lamps(), sum(cells));
  }

  private static Counted counted(List<SavingUnit> units, List<SavingUnit> compared) {
    return new Counted(
        compared.stream().mapToInt(SavingUnit::lampsBefore).sum(),
        compared.stream().mapToInt(SavingUnit::lamps).sum(),
        units.stream().mapToInt(SavingUnit::lampsWithoutPower).sum(),
        units.stream().filter(u -> u.baseline() == null).mapToInt(SavingUnit::lamps).sum());
  }

  private static Set<Gap> gaps(
      List<SavingUnit> units, List<SavingUnit> compared, List<Slice> slices, boolean hasMeterGaps) {
    var gaps = EnumSet.noneOf(Gap.class);
    Stream.of(
            compared.isEmpty() ? Gap.NO_BASELINE : null,
            slices.stream().anyMatch(s -> s.tariff() == null) ? Gap.NO_TARIFF : null,
            slices.stream().anyMatch(s -> s.factor() == null) ? Gap.NO_FACTOR : null,
            units.stream().anyMatch(u -> u.lampsWithoutPower() > 0)
                ? Gap.LAMPS_WITHOUT_POWER
                : null,
            compared.size() < units.size() ? Gap.LAMPS_WITHOUT_BASELINE : null,
            hasMeterGaps ? Gap.METER_NOT_READ : null)
        .filter(Objects::nonNull)
        .forEach(gaps::add);
    return gaps;
  }
}
