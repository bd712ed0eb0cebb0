package fr.vigie.ledgerreport;

import fr.vigie.energy.EnergyUse;
import fr.vigie.energy.LightingMonth.Unit;
import fr.vigie.ledger.LedgerMonth;
import fr.vigie.ledger.Statement;
import fr.vigie.territory.Territory;
import java.util.List;
import java.util.Map;

/// What the report of a month is made of.
///
/// @param month with its units
/// @param year the month and the twelve before it, the first first
/// @param stated all months that were stated up to it, the first first
/// @param communes the names of communes, by INSEE code
/// @param cabinets the labels of cabinets, by id
record Report(
    Territory territory,
    LedgerMonth month,
    List<LedgerMonth> year,
    List<Statement> stated,
    Map<String, String> communes,
    Map<String, String> cabinets) {

  LedgerMonth lastYear() {
    return year.getFirst();
  }

  EnergyUse total() {
    return month.account().total();
  }

  String commune(String inseeCode) {
    return communes.getOrDefault(inseeCode, inseeCode);
  }

  /// The label of a cabinet; its id when it is no longer known.
  String cabinet(Unit unit) {
    var id = unit.cabinet();
    return id == null ? commune(unit.commune()) : cabinets.getOrDefault(id, id);
  }
}
