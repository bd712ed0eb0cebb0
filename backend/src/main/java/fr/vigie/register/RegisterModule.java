package fr.vigie.register;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of the register.
public record RegisterModule(
    KeepDrafts keepDrafts,
    LinkEntries linkEntries,
    NoteConditions noteConditions,
    ChangeInWork changeInWork,
    FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(21, "index changes of assets", MongoAssetChanges::createIndexes),
          new Migration(60, "when equipment was in service", MongoAssetLives::run));

  public static RegisterModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      Assets assets,
      DeviceEvents deviceEvents,
      EventLog events,
      Ids ids,
      Clock clock) {
    var changes = new MongoAssetChanges(database);
    var history = new AssetHistory(changes, events, ids);
    return new RegisterModule(
        new KeepDrafts(territories, assets, history, transactions, ids, clock),
        new LinkEntries(assets, history, transactions, clock),
        new NoteConditions(assets, deviceEvents, history, transactions),
        new ChangeInWork(assets, history, clock),
        new RegisterWiring(
            new RegisterAsset(territories, assets, history, transactions, ids, clock),
            new ChangeAsset(territories, assets, history, transactions, clock),
            new AssetActs(assets, history, transactions, clock),
            changes));
  }
}
