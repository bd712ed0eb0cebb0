package fr.vigie.adoption;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.AssetReads;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.lighting.LightingModule;
import fr.vigie.mongo.Migration;
import fr.vigie.practice.FindPractices;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.template.ApplyTemplate;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of adoptions.
public record AdoptionModule(FindAdoptions adoptions, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(161, "index adoptions", MongoAdoptions::createIndexes));

  /// Who adopted practices.
  public static final PersonalData PERSONAL_DATA =
      PersonalData.ofStaff("adoptions", "who adopted a practice", "by");

  /// What they are built on.
  public record Sources(
      Territories territories,
      AssetReads assets,
      LightingModule lighting,
      EnergyModule energy,
      ApplyTemplate templates,
      FindPractices practices) {}

  public static AdoptionModule on(
      MongoDatabase database,
      Transactions transactions,
      Sources sources,
      EventLog log,
      Ids ids,
      Clock clock) {
    var adoptions = new MongoAdoptions(database);
    var lighting = sources.lighting();
    var takeovers =
        new Takeovers(
            new TemplateTakeover(sources.templates(), lighting.foresee()),
            new ScheduleTakeover(lighting.times(), lighting.foresee(), lighting.set()));
    var plan =
        new PlanAdoption(
            adoptions,
            sources.practices(),
            sources.territories(),
            sources.assets(),
            takeovers,
            sources.energy().foresee(),
            clock);
    var find = new FindAdoptions(adoptions, sources.energy().follow());
    return new AdoptionModule(
        find,
        new AdoptionWiring(
            find,
            plan,
            new AdoptPractice(plan, adoptions, takeovers, log, transactions, ids, clock),
            new AdoptionView(sources.territories())));
  }
}
