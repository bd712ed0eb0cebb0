package fr.vigie.practice;

import com.mongodb.client.MongoDatabase;
import fr.vigie.effect.MeasureEffect;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.lighting.LightingModule;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.tally.DayTallies;
import fr.vigie.template.ApplyTemplate;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of practices.
public record PracticeModule(FindPractices practices, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(160, "index practices", MongoPractices::createIndexes));

  /// Who recorded practices.
  public static final PersonalData PERSONAL_DATA =
      PersonalData.ofStaff("practices", "who recorded a practice", "by");

  public static PracticeModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      LightingModule lighting,
      EnergyModule energy,
      DayTallies tallies,
      ApplyTemplate templates,
      EventLog log,
      Ids ids,
      Clock clock) {
    var practices = new MongoPractices(database);
    var events = new PracticeEvents(log, ids);
    var find = new FindPractices(practices, territories, energy.foresee());
    var means = new PracticeMeans(templates, lighting.times(), lighting.foresee());
    var measure = new MeasurePractice(energy.seeSavings(), new MeasureEffect(tallies), clock);
    var record =
        new RecordPractice(
            practices,
            means,
            territories,
            energy.foresee(),
            measure,
            events,
            transactions,
            ids,
            clock);
    return new PracticeModule(
        find,
        new PracticeWiring(
            find,
            record,
            new PublishPractice(practices, measure, events, transactions, clock),
            new WithdrawPractice(practices, events, transactions, clock),
            new PracticeView(territories)));
  }
}
