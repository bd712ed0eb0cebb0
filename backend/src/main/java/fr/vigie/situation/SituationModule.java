package fr.vigie.situation;

import com.mongodb.client.MongoDatabase;
import fr.vigie.category.TerritoryCategories;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of situations.
public record SituationModule(
    Situations situations, ProposeSituation propose, LapseProposals lapse, FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofMinutes(1);

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(175, "index situations", MongoSituations::createIndexes));

  public static SituationModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      TerritoryCategories categories,
      ReportModule report,
      EventLog log,
      Ids ids,
      Clock clock) {
    var situations = new MongoSituations(database);
    var events = new SituationEvents(log, ids);
    var members = new Members(new MongoSigns(database));
    var change = new ChangeSituation(situations, events, transactions, clock);
    var tellJoined = new TellJoined(report.reports(), report.changeReport()::answerAll);
    var parts =
        new SituationWiring.Parts(
            situations,
            new OpenSituation(territories, situations, members, events, transactions, ids, clock),
            new DecideSituation(change),
            new ChangeMembers(change, members, tellJoined),
            new MessageSituation(
                situations, change, report.reports(), report.changeReport(), events),
            new SituationView(situations, territories, categories));
    var lapse = new LapseProposals(situations, events, transactions, clock);
    return new SituationModule(
        situations,
        new ProposeSituation(situations, tellJoined, events, transactions, ids, clock),
        lapse,
        new SituationWiring(parts));
  }

  /// Begins to end proposals that nobody has looked at; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("proposals that nobody looked at", BETWEEN_LOOKS, lapse::lapse);
    worker.start();
    return worker;
  }

  /// What situations are made of.
  public static Signs signs(MongoDatabase database) {
    return new MongoSigns(database);
  }
}
