package fr.vigie.duework;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.preventive.PreventiveModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.team.Teams;
import fr.vigie.territory.Territories;
import fr.vigie.workorder.KeepWorkOrder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of work that is due by plans.
public record DueWorkModule(MakePlanWork makePlanWork, FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(2);

  public static final List<Migration> MIGRATIONS =
      List.of(
          // Among those of number 96 when it was of one package with the plans.
          new Migration(121, "index what plans have made", DueWorkModule::createIndexes));

  private static void createIndexes(MongoDatabase database) {
    MongoOccurrences.createIndexes(database);
    MongoMeterUses.createIndexes(database);
  }

  public static DueWorkModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      PreventiveModule preventive,
      Teams teams,
      KeepWorkOrder keep,
      Ids ids,
      Clock clock) {
    var plans = preventive.plans();
    var occurrences = new MongoOccurrences(database);
    var uses = new MongoMeterUses(database);
    var open =
        new OpenPlanWork(plans, occurrences, keep, territories, teams, transactions, ids, clock);
    return new DueWorkModule(
        new MakePlanWork(
            plans,
            preventive.assets(),
            occurrences,
            new MakeMeterWork(plans, preventive.assets(), uses, open, clock),
            open,
            territories,
            clock),
        new DueWorkWiring(new SeeForecast(plans, occurrences, uses, territories, clock)));
  }

  /// Begins to make the work orders of plans; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("work of preventive plans", BETWEEN_LOOKS, makePlanWork::make);
    worker.start();
    return worker;
  }
}
