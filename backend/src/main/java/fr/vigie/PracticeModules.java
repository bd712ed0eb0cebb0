package fr.vigie;

import fr.vigie.adoption.AdoptionModule;
import fr.vigie.asset.AssetReads;
import fr.vigie.energy.EnergyModule;
import fr.vigie.event.EventLog;
import fr.vigie.experience.ExperienceModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.lighting.LightingModule;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.practice.PracticeModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.tally.DayTallies;
import fr.vigie.template.TemplateModule;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What worked somewhere and is taken over elsewhere, built once on top of what it is measured by.
record PracticeModules(List<FeatureWiring> wirings) {

  static final List<Migration> MIGRATIONS =
      Stream.of(PracticeModule.MIGRATIONS, AdoptionModule.MIGRATIONS, ExperienceModule.MIGRATIONS)
          .flatMap(List::stream)
          .toList();

  /// What is kept of members of staff.
  static final List<PersonalData> REGISTER =
      List.of(
          PracticeModule.PERSONAL_DATA,
          AdoptionModule.PERSONAL_DATA,
          ExperienceModule.PERSONAL_DATA);

  /// What they are built on.
  record Sources(
      Territories territories,
      AssetReads assets,
      LightingModule lighting,
      EnergyModule energy,
      DayTallies tallies,
      TemplateModule template,
      EventLog log) {}

  static PracticeModules on(Mongo mongo, Sources sources, Ids ids, Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var territories = sources.territories();
    var templates = sources.template().apply();
    var practice =
        PracticeModule.on(
            database,
            transactions,
            territories,
            sources.lighting(),
            sources.energy(),
            sources.tallies(),
            templates,
            sources.log(),
            ids,
            clock);
    var adoption =
        AdoptionModule.on(
            database,
            transactions,
            new AdoptionModule.Sources(
                territories,
                sources.assets(),
                sources.lighting(),
                sources.energy(),
                templates,
                practice.practices()),
            sources.log(),
            ids,
            clock);
    var experience =
        ExperienceModule.on(
            database,
            transactions,
            territories,
            practice.practices(),
            adoption.adoptions(),
            sources.log(),
            ids,
            clock);
    return new PracticeModules(List.of(practice.wiring(), adoption.wiring(), experience.wiring()));
  }
}
