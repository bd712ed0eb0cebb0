package fr.vigie.energy;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.lighting.LightingModule;
import fr.vigie.mongo.Migration;
import fr.vigie.series.MeterReads;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of energy.
///
/// @param months counts what was taken and saved, by month
/// @param foresee reckons what would be saved
/// @param follow holds it against what was
public record EnergyModule(
    EnergyFactors factors,
    SeeSavings seeSavings,
    CountMonths months,
    ForeseeSavings foresee,
    FollowForeseen follow,
    FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(26, "load energy factors", MongoEnergyFactors::load),
          new Migration(27, "index tariffs", MongoTariffs::createIndexes),
          new Migration(28, "index lighting baselines", MongoBaselines::createIndexes));

  public static EnergyModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      LightingModule lighting,
      MeterReads meterReads,
      EventLog events,
      Ids ids,
      Clock clock) {
    var factors = new MongoEnergyFactors(database);
    var tariffs = new MongoTariffs(database);
    var baselines = new MongoBaselines(database);
    var lamps = new MongoLamps(database);
    var times = lighting.times();
    var targets = lighting.targets();
    var metered = new ReadMeters(new MongoCabinetMeters(database), meterReads);
    var seeSavings =
        new SeeSavings(
            baselines, lamps, tariffs, factors, targets, times, metered, territories, clock);
    var freeze =
        new FreezeBaseline(baselines, lamps, targets, times, events, transactions, ids, clock);
    var setTariff = new SetTariff(tariffs, events, transactions, ids, clock);
    var wiring =
        new EnergyWiring(
            seeSavings, setTariff, freeze, tariffs, factors, new EnergyView(territories));
    return new EnergyModule(
        factors,
        seeSavings,
        new CountMonths(baselines, lamps, tariffs, factors, times, metered, territories, clock),
        new ForeseeSavings(lamps, times, tariffs, factors, territories, clock),
        new FollowForeseen(lamps, times, metered, territories, clock),
        wiring);
  }
}
