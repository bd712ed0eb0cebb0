package fr.vigie.tally;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Migration;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.shared.Transactions;
import java.util.List;
import java.util.function.Predicate;

/// What the rest of the backend sees of what is counted.
public record TallyModule(DayTallies tallies, CountedObjects objects, ReadModel model) {

  /// The name of the read model.
  public static final String MODEL = TallyModel.NAME;

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(155, "index tallies", MongoTallies::createIndexes),
          new Migration(156, "index traces of tallies", MongoTraces::createIndexes),
          new Migration(185, "index tallies by day", MongoTallies::createIndexes));

  /// Built on the database.
  ///
  /// @param unlimited the same database, where reading may take longer than a request has
  /// @param isOfRegion whether a territory, by its id, is part of the region
  public static TallyModule on(
      MongoDatabase database,
      MongoDatabase unlimited,
      Transactions transactions,
      Predicate<String> isOfRegion) {
    var subjects = new MongoSubjects(database);
    var traces = new MongoTraces(database, unlimited);
    var tallies = new MongoTallies(database);
    var region = new RegionSum(tallies, new MongoTallies(unlimited), transactions, isOfRegion);
    var takeUp = new TakeUp(subjects, traces, tallies, region, transactions);
    return new TallyModule(
        tallies,
        new MongoCountedObjects(database),
        new TallyModel(subjects, traces, tallies, region, takeUp));
  }
}
