package fr.vigie.ledger;

import fr.vigie.energy.Tariff;
import java.time.LocalDate;

/// The tariff that EUR were counted by, without who set it.
///
/// @param eurPerKwh all taxes included
public record Price(String tariff, double eurPerKwh, LocalDate validFrom, String source) {

  static Price of(Tariff tariff) {
    return new Price(tariff.id(), tariff.eurPerKwh(), tariff.validFrom(), tariff.source());
  }
}
