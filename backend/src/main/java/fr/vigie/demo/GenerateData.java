package fr.vigie.demo;

import fr.vigie.asset.Assets;
import fr.vigie.category.Categories;
import fr.vigie.identity.People;
import fr.vigie.report.Report;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.WorkOrder;
import fr.vigie.workorder.WorkOrders;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/// Fills an empty database with a cast and generated assets, reports and work orders: the same
/// places and the same mix each time.
final class GenerateData {

  private static final System.Logger LOG = System.getLogger(GenerateData.class.getName());
  private static final long SEED = 2026;
  private static final int BATCH = 2_000;

  private final Territories territories;
  private final People people;
  private final Assets assets;
  private final Categories categories;
  private final ReportModule report;
  private final WorkOrders workOrders;
  private final Ids ids;
  private final Clock clock;

  GenerateData(
      Territories territories,
      People people,
      Assets assets,
      Categories categories,
      ReportModule report,
      WorkOrders workOrders,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.people = people;
    this.assets = assets;
    this.categories = categories;
    this.report = report;
    this.workOrders = workOrders;
    this.ids = ids;
    this.clock = clock;
  }

  /// Generates unless there is equipment already, which is written last.
  void generateOnce(DemoSize size) {
    people.put(Cast.staff());
    if (!assets.isEmpty()) {
      return;
    }
    var chance = new Chance(SEED);
    var ground = Ground.of(territories, chance);
    reports(ground, chance, size.reports());
    var equipment =
        new GenerateAssets(ground, chance, ids, clock.instant()).generate(size.assets());
    inBatches(equipment, assets::addAll);
    LOG.log(Level.INFO, "generated {0} assets and {1} reports", size.assets(), size.reports());
  }

  private void reports(Ground ground, Chance chance, int count) {
    var generated =
        new GenerateReports(ground, categories, chance, ids, clock.instant()).generate(count);
    var planner = new GenerateWorkOrders(ids);
    var planned = new ArrayList<WorkOrder>();
    var linked = new ArrayList<Report>();
    for (var each : generated) {
      if (each.timeline().size() == 1) {
        linked.add(each);
      } else {
        var workOrder = planner.generate(each);
        planned.add(workOrder);
        linked.add(each.dealtWithBy(workOrder.id()));
      }
    }
    inBatches(linked, report.reports()::addMissing);
    inBatches(planned, workOrders::addAll);
  }

  private static <T> void inBatches(List<T> all, Consumer<List<T>> add) {
    for (var from = 0; from < all.size(); from += BATCH) {
      add.accept(all.subList(from, Math.min(from + BATCH, all.size())));
    }
  }
}
