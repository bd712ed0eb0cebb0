package fr.vigie.energy;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.reducing;

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
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/// Someone looks at what lighting has saved.
public final class SeeSavings implements SavedEnergy {

  private static final int MOST_YEARS = 10;
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final Baselines baselines;
  private final Lamps lamps;
  private final Tariffs tariffs;
  private final EnergyFactors factors;
  private final LightingTargets targets;
  private final LightingTimes times;
  private final MeteredEnergy metered;
  private final Territories territories;
  private final Clock clock;

  SeeSavings(
      Baselines baselines,
      Lamps lamps,
      Tariffs tariffs,
      EnergyFactors factors,
      LightingTargets targets,
      LightingTimes times,
      MeteredEnergy metered,
      Territories territories,
      Clock clock) {
    this.baselines = baselines;
    this.lamps = lamps;
    this.tariffs = tariffs;
    this.factors = factors;
    this.targets = targets;
    this.times = times;
    this.metered = metered;
    this.territories = territories;
    this.clock = clock;
  }

  /// What is asked for.
  ///
  /// @param mostCabinets of which figures of their own are wanted
  record Question(LightingTarget target, LocalDate from, LocalDate to, int mostCabinets) {

    Question {
      InvalidInput.unless(
          from.getYear() >= 2000 && !from.isAfter(to) && to.getYear() < 2100,
          "to",
          "after from, both from 2000 to 2099");
      InvalidInput.unless(
          !to.isAfter(from.plusYears(MOST_YEARS)), "to", "at most ten years after from");
    }

    /// The part of it that is over when a day begins; no day is left of what lies ahead.
    Question before(LocalDate today) {
      var end = to.isAfter(today) ? today : to;
      return new Question(target, from, end.isBefore(from) ? from : end, mostCabinets);
    }
  }

  /// Empty when there is no such thing, or the viewer may not see its figures.
  Optional<Savings> see(Viewer viewer, Question question) {
    return targets
        .find(question.target())
        .filter(place -> viewer.may(Right.SEE_FIGURES, place.territory()))
        .map(place -> count(place, question, communes(place, question.target().kind())));
  }

  @Override
  public Saved between(String territory, LocalDate from, LocalDate to) {
    var target = new LightingTarget(Kind.TERRITORY, territory);
    var place = targets.find(target).orElseThrow();
    var savings = count(place, new Question(target, from, to, 0), communes(place, target.kind()));
    var total = savings.total();
    return total == null
        ? new Saved(null, null, null, Method.MEASURED, 0)
        : new Saved(
            total.kwhSaved(),
            total.eurSaved(),
            total.kgCo2eSaved(),
            total.saved(),
            savings.lamps().now());
  }

  /// What was saved in some communes of a territory, for whoever was found to have a right to know.
  public Savings in(String territory, List<String> communes, LocalDate from, LocalDate to) {
    var question = new Question(new LightingTarget(Kind.TERRITORY, territory), from, to, 0);
    return count(new LightingPlace(territory, communes.getFirst(), null), question, communes);
  }

  private Savings count(LightingPlace place, Question asked, List<String> communes) {
    var question = asked.before(LocalDate.ofInstant(clock.instant(), PARIS));
    var isCabinet = question.target().kind() == Kind.CABINET;
    var all = isCabinet ? lamps.ofCabinet(question.target().id()) : lamps.ofCommunes(communes);
    var groups = SavingGaps.inService(all, question);
    var frozen = baselines.ofCommunes(communes);
    var units =
        new SavingUnits(place.territory(), groups, frozen)
            .all().stream()
                .filter(u -> !isCabinet || Objects.equals(u.place().cabinet(), place.cabinet()))
                .toList();
    var slices =
        Slice.of(
            question.from(), question.to(), tariffs.ofTerritory(place.territory()), factors.list());
    var gaps = new SavingGaps(all, question, question.to().isBefore(asked.to()));
    return savings(place, question, units, slices, gaps);
  }

  private List<String> communes(LightingPlace place, Kind kind) {
    return kind == Kind.TERRITORY
        ? territories.get(place.territory()).communes()
        : List.of(place.commune());
  }

  private record Cell(SavingUnit unit, Slice slice, SavingFigures figures) {}

  private Savings savings(
      LightingPlace place,
      Question question,
      List<SavingUnit> units,
      List<Slice> slices,
      SavingGaps gaps) {
    var compared = units.stream().filter(unit -> unit.baseline() != null).toList();
    var counts =
        slices.isEmpty()
            ? MeteredEnergy.Counts.NONE
            : metered.between(switched(compared), cuts(slices));
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
        gaps.counted(units, compared),
        gaps.of(units, compared, slices, cells.stream().anyMatch(cell -> isUnread(cell, counts))),
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
}
