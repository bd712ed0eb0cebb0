package fr.vigie.lighting;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.TemplatePart;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of lighting.
///
/// @param set sets schedules
/// @param foresee tells of schedules that nobody has set yet
public record LightingModule(
    LightingTimes times,
    LightingTargets targets,
    JudgeLighting judge,
    SetLightingSchedule set,
    ForeseeLighting foresee,
    TemplatePart part,
    FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(25, "index lighting schedules", MongoLightingSchedules::createIndexes));

  public static LightingModule on(
      MongoDatabase database,
      Transactions transactions,
      TerritoryModule territory,
      Assets assets,
      EventLog events,
      Ids ids,
      Clock clock) {
    var territories = territory.territories();
    var schedules = new MongoLightingSchedules(database);
    var times = new LightingTimes(schedules, territory.places());
    var targets = new LightingTargets(territories, assets);
    var set =
        new SetLightingSchedule(
            schedules, targets, times, territory.places(), events, transactions, ids, clock);
    var part = new LightingPart(schedules, new MongoTemplateLighting(database), times, ids, clock);
    var judge = new JudgeLighting(targets, times);
    var wiring =
        new LightingWiring(
            new SeeLighting(targets, times, clock),
            judge,
            set,
            times,
            new LightingView(territories),
            clock);
    return new LightingModule(
        times, targets, judge, set, new ForeseeLighting(times, part), part, wiring);
  }
}
