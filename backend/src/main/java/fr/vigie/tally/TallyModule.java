package fr.vigie.tally;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Migration;
import fr.vigie.readmodel.ReadModel;
import fr.vigie.shared.Transactions;
import java.util.List;

/// What the rest of the backend sees of what is counted.
public record TallyModule(DayTallies tallies, CountedObjects objects, ReadModel model) {

  /// The name of the read model.
  public static final String MODEL = TallyModel.NAME;

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(155, "index tallies", MongoTallies::createIndexes),
          new Migration(156, "index traces of tallies", MongoTraces::createIndexes));

  /// Built on the database.
  ///
  /// @param unlimited the same database, where reading may take longer than a request has
  public static TallyModule on(
      MongoDatabase database, MongoDatabase unlimited, Transactions transactions) {
    var subjects = new MongoSubjects(database);
    var traces = new MongoTraces(database, unlimited);
    var tallies = new MongoTallies(database);
    var takeUp = new TakeUp(subjects, traces, tallies, transactions);
    return new TallyModule(
        tallies,
        new MongoCountedObjects(database),
        new TallyModel(subjects, traces, tallies, takeUp));
  }
}
