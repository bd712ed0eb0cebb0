package fr.vigie.demo;

import fr.vigie.asset.Assets;
import fr.vigie.category.Categories;
import fr.vigie.http.Route;
import fr.vigie.identity.Issuer;
import fr.vigie.identity.People;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrders;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/// What the demo profile adds to the backend.
public final class DemoModule {

  private final DemoIssuer issuer;
  private final DemoSize size;

  private DemoModule(DemoIssuer issuer, DemoSize size) {
    this.issuer = issuer;
    this.size = size;
  }

  public static DemoModule in(Path dataFolder, DemoSize size, Clock clock) {
    return new DemoModule(DemoIssuer.in(dataFolder, clock), size);
  }

  public Issuer issuer() {
    return issuer.issuer();
  }

  public List<Route> routes(Territories territories) {
    return new DemoRoutes(issuer, territories).routes();
  }

  /// Fills an empty database.
  public void generateOnce(
      Territories territories,
      People people,
      Assets assets,
      Categories categories,
      ReportModule report,
      WorkOrders workOrders,
      Ids ids,
      Clock clock) {
    new GenerateData(territories, people, assets, categories, report, workOrders, ids, clock)
        .generateOnce(size);
  }
}
