package fr.vigie.energy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What using energy gives off, as a source published it.
///
/// @param kgCo2e kilograms of CO2 equivalent for one unit of the kind
/// @param year that it is about; null when the source does not say
/// @param edition of the source
/// @param validFrom the first day that it is used for; the next one of its kind takes over
public record EnergyFactor(
    Kind kind,
    double kgCo2e,
    @Nullable Integer year,
    String edition,
    String source,
    LocalDate validFrom) {

  public enum Kind {
    /// Per kWh.
    ELECTRICITY("kgCO2e/kWh"),
    /// Per litre.
    DIESEL("kgCO2e/l");

    private final String unit;

    Kind(String unit) {
      this.unit = unit;
    }

    public String unit() {
      return unit;
    }
  }
}
