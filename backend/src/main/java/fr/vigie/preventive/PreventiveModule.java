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
import fr.vigie.team.TeamModule;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of preventive plans.
///
/// @param assets the equipment that they are for
public record PreventiveModule(PreventivePlans plans, PlanAssets assets, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(96, "index preventive plans", MongoPreventivePlans::createIndexes));

  /// Who set plans up.
  public static final PersonalData PERSONAL_DATA =
      PersonalData.ofStaff("preventivePlans", "who set up or changed a plan", "by");

  public static PreventiveModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      AssetModule asset,
      Metrics metrics,
      TeamModule team,
      EventLog log,
      Ids ids,
      Clock clock) {
    var plans = new MongoPreventivePlans(database);
    var assets = new PlanAssets(asset.reads());
    var events = new PlanEvents(log, ids);
    var checks =
        new PlanChecks(territories, asset.assets(), assets, metrics, team.skills(), team.teams());
    var wiring =
        new PreventiveWiring(
            plans,
            new SetUpPlan(territories, plans, checks, events, transactions, ids, clock),
            new PlanActs(plans, checks, events, transactions, clock),
            new PreventiveView(territories, team.skills()));
    return new PreventiveModule(plans, assets, wiring);
  }
}
