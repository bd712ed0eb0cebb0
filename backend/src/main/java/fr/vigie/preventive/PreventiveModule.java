package fr.vigie.preventive;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.AssetModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.measurement.Metrics;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.team.TeamModule;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.KeepWorkOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of preventive plans.
public record PreventiveModule(MakePlanWork makePlanWork, FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(96, "index preventive plans", PreventiveModule::createIndexes));

  /// Who set plans up.
  public static final PersonalData PERSONAL_DATA =
      PersonalData.ofStaff("preventivePlans", "who set up or changed a plan", "by");

  private static void createIndexes(MongoDatabase database) {
    MongoPreventivePlans.createIndexes(database);
    MongoOccurrences.createIndexes(database);
    MongoMeterUses.createIndexes(database);
  }

  public static PreventiveModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      AssetModule asset,
      Metrics metrics,
      TeamModule team,
      KeepWorkOrder keep,
      EventLog log,
      Ids ids,
      Clock clock) {
    var plans = new MongoPreventivePlans(database);
    var occurrences = new MongoOccurrences(database);
    var uses = new MongoMeterUses(database);
    var assets = new PlanAssets(asset.reads());
    var events = new PlanEvents(log, ids);
    var checks =
        new PlanChecks(territories, asset.assets(), assets, metrics, team.skills(), team.teams());
    var open =
        new OpenPlanWork(
            plans, occurrences, keep, territories, team.teams(), transactions, ids, clock);
    var make =
        new MakePlanWork(
            plans,
            assets,
            occurrences,
            new MakeMeterWork(plans, assets, uses, open, clock),
            open,
            territories,
            clock);
    var wiring =
        new PreventiveWiring(
            plans,
            new SeeForecast(plans, occurrences, uses, territories, clock),
            new SetUpPlan(territories, plans, checks, events, transactions, ids, clock),
            new PlanActs(plans, checks, events, transactions, clock),
            new PreventiveView(territories, team.skills()));
    return new PreventiveModule(make, wiring);
  }

  /// Begins to make the work orders of plans; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("work of preventive plans", BETWEEN_LOOKS, makePlanWork::make);
    worker.start();
    return worker;
  }
}
