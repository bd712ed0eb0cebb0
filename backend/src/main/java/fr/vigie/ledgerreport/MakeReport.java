package fr.vigie.ledgerreport;

import static java.util.stream.Collectors.toMap;

import fr.vigie.asset.AssetReads;
import fr.vigie.energy.LightingMonth.Unit;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.ledger.LedgerMonth;
import fr.vigie.ledger.ReadLedger;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import fr.vigie.view.Wanted;
import java.time.YearMonth;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/// Someone takes the report of a month away.
final class MakeReport {

  private static final int FIRST_YEAR = 2001;
  private static final int MONTHS_BEFORE = 12;

  private final ReadLedger ledger;
  private final Territories territories;
  private final AssetReads assets;

  MakeReport(ReadLedger ledger, Territories territories, AssetReads assets) {
    this.ledger = ledger;
    this.territories = territories;
    this.assets = assets;
  }

  /// Empty when there is no such territory, or the viewer may not see its figures.
  Optional<Report> make(Viewer viewer, String territory, YearMonth month) {
    return territories
        .find(territory)
        .filter(found -> viewer.may(Right.SEE_FIGURES, found.id()))
        .map(found -> report(found, month));
  }

  private Report report(Territory territory, YearMonth month) {
    InvalidInput.unless(
        month.getYear() >= FIRST_YEAR && !month.isAfter(ledger.running()),
        "month",
        "from 2001 on, and begun");
    var next = month.plusMonths(1);
    var whole = ledger.months(territory.id(), month, next, true).getFirst();
    return new Report(
        territory,
        whole,
        ledger.months(territory.id(), month.minusMonths(MONTHS_BEFORE), next, false),
        ledger.stated(territory.id(), month),
        territory.communes().stream()
            .map(territories::commune)
            .collect(toMap(Commune::inseeCode, Commune::name)),
        labels(whole));
  }

  private Map<String, String> labels(LedgerMonth month) {
    var ids =
        month.account().units().stream()
            .map(Unit::cabinet)
            .filter(Objects::nonNull)
            .distinct()
            .toList();
    return ids.isEmpty()
        ? Map.of()
        : assets.list(ids, new Wanted(Set.of("label"))).stream()
            .collect(toMap(row -> row.required("_id"), row -> row.required("label")));
  }
}
