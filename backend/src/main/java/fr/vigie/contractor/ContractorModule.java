package fr.vigie.contractor;

import com.mongodb.client.MongoDatabase;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.IdentityModule;
import fr.vigie.identity.KnownContractors;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of contractors.
public record ContractorModule(Contractors contractors, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(110, "index contractors", MongoContractors::createIndexes));

  /// Who added a contractor.
  public static final PersonalData PERSONAL_DATA =
      PersonalData.ofStaff("contractors", "who added a company that works for a territory", "by");

  /// All of them, for features that are built before this one.
  public static Contractors contractors(MongoDatabase database) {
    return new MongoContractors(database);
  }

  /// Which of them work for whom, for who says who works for them.
  public static KnownContractors known(MongoDatabase database) {
    var contractors = new MongoContractors(database);
    return (contractor, territory) ->
        contractors
            .find(contractor)
            .filter(found -> found.worksFor(territory))
            .flatMap(found -> contractors.hold(found.id()))
            .isPresent();
  }

  public static ContractorModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      IdentityModule identity,
      OpenWork openWork,
      EventLog log,
      Ids ids,
      Clock clock) {
    var contractors = new MongoContractors(database);
    var events = new ContractorEvents(log, ids);
    var parts =
        new ContractorWiring.Parts(
            contractors,
            identity.people(),
            new AddContractor(territories, contractors, events, transactions, ids, clock),
            new RenameContractor(contractors, events, transactions, clock),
            new EndContractor(
                contractors, openWork, identity.dismissPeople(), events, transactions, clock));
    return new ContractorModule(contractors, new ContractorWiring(parts, territories));
  }
}
