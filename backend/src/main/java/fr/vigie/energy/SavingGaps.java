package fr.vigie.energy;

import fr.vigie.energy.Savings.Counted;
import fr.vigie.energy.Savings.Gap;
import fr.vigie.energy.SeeSavings.Question;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What is not known behind savings, and how many light points that is about.
///
/// @param isCut whether some of the time that was asked for is not over
record SavingGaps(List<Lamps.Group> all, Question question, boolean isCut) {

  /// Those that were in service on some day of the period.
  static List<Lamps.Group> inService(List<Lamps.Group> all, Question question) {
    return all.stream()
        .filter(group -> group.service().isWithin(question.from(), question.to()))
        .toList();
  }

  Counted counted(List<SavingUnit> units, List<SavingUnit> compared) {
    return new Counted(
        compared.stream().mapToInt(SavingUnit::lampsBefore).sum(),
        compared.stream().mapToInt(SavingUnit::lamps).sum(),
        units.stream().mapToInt(SavingUnit::lampsWithoutPower).sum(),
        units.stream().filter(u -> u.baseline() == null).mapToInt(SavingUnit::lamps).sum(),
        withoutInstallationDay(all, question.from(), question.to()),
        count(inService(all, question), group -> group.power().lacksRenovationDay()));
  }

  static int withoutInstallationDay(List<Lamps.Group> groups, LocalDate from, LocalDate to) {
    return count(groups, group -> group.service().lacksInstallationDay(from, to));
  }

  static int count(List<Lamps.Group> groups, Predicate<Lamps.Group> which) {
    return groups.stream().filter(which).mapToInt(Lamps.Group::count).sum();
  }

  Set<Gap> of(
      List<SavingUnit> units, List<SavingUnit> compared, List<Slice> slices, boolean hasMeterGaps) {
    var counted = counted(units, compared);
    return Stream.of(
            compared.isEmpty() ? Gap.NO_BASELINE : null,
            slices.stream().anyMatch(s -> s.tariff() == null) ? Gap.NO_TARIFF : null,
            slices.stream().anyMatch(s -> s.factor() == null) ? Gap.NO_FACTOR : null,
            counted.withoutPower() > 0 ? Gap.LAMPS_WITHOUT_POWER : null,
            compared.size() < units.size() ? Gap.LAMPS_WITHOUT_BASELINE : null,
            counted.withoutInstallationDay() > 0 ? Gap.LAMPS_WITHOUT_INSTALLATION_DAY : null,
            counted.withoutRenovationDay() > 0 ? Gap.LAMPS_WITHOUT_RENOVATION_DAY : null,
            hasMeterGaps ? Gap.METER_NOT_READ : null,
            isCut ? Gap.NOT_OVER : null)
        .filter(Objects::nonNull)
        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Gap.class)));
  }
}
