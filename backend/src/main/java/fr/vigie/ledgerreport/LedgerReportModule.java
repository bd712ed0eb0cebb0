package fr.vigie.ledgerreport;

import fr.vigie.asset.AssetReads;
import fr.vigie.http.Route;
import fr.vigie.ledger.ReadLedger;
import fr.vigie.territory.Territories;
import java.util.List;

/// What the rest of the backend sees of reports.
public record LedgerReportModule(List<Route> routes) {

  public static LedgerReportModule on(
      ReadLedger ledger, Territories territories, AssetReads assets) {
    var make = new MakeReport(ledger, territories, assets);
    return new LedgerReportModule(new ReportRoutes(make).routes());
  }
}
