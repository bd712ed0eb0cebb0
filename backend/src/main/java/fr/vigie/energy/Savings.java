package fr.vigie.energy;

import fr.vigie.lighting.LightingPlace;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What the lighting of a territory, a commune or a cabinet has saved between two days, and all
/// that it was counted by.
///
/// @param to the day after the last that is over
/// @param total null when there is no baseline to compare with, or no day that is over
/// @param cabinets those that take most, of `cabinetCount`
/// @param gaps why some of it is not there
public record Savings(
    String territory,
    LocalDate from,
    LocalDate to,
    @Nullable SavingFigures total,
    List<Month> months,
    List<OfCommune> communes,
    List<OfCabinet> cabinets,
    int cabinetCount,
    Counted lamps,
    Set<Gap> gaps,
    List<EnergyFactor> factors,
    List<Tariff> tariffs,
    List<Baseline> baselines) {

  /// In the part of a calendar month that begins on a day.
  public record Month(LocalDate from, SavingFigures figures) {}

  public record OfCommune(String commune, SavingFigures figures) {}

  public record OfCabinet(LightingPlace place, int lampsBefore, int lamps, SavingFigures figures) {}

  /// The light points behind the figures.
  public record Counted(
      int before,
      int now,
      int withoutPower,
      int withoutBaseline,
      int withoutInstallationDay,
      int withoutRenovationDay) {}

  /// Why a figure is missing, or leaves something out.
  public enum Gap {
    NO_BASELINE,
    NO_TARIFF,
    NO_FACTOR,
    LAMPS_WITHOUT_POWER,
    LAMPS_WITHOUT_BASELINE,
    LAMPS_WITHOUT_INSTALLATION_DAY,
    LAMPS_WITHOUT_RENOVATION_DAY,
    METER_NOT_READ,
    NOT_OVER
  }
}
