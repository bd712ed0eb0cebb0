package fr.vigie.register;

import com.mongodb.event.CommandListener;
import com.mongodb.event.CommandStartedEvent;
import fr.vigie.TestBackend;
import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetModule;
import fr.vigie.asset.AssetReads;
import fr.vigie.asset.Assets;
import fr.vigie.deviceevent.DeviceEventModule;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.identity.Grant;
import fr.vigie.identity.Person;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Migrations;
import fr.vigie.mongo.Mongo;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.mongo.TestMongo;
import fr.vigie.register.KeepDrafts.Request;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Page;
import fr.vigie.territory.TerritoryModule;
import fr.vigie.view.Row;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Function;
import java.util.stream.Stream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// A register over a database of its own, in which the region is loaded, and its people.
final class RegisterFixture implements AutoCloseable {

  static final String BELLEVILLE = "ter_215500430";
  static final GeoPoint TOWN = new GeoPoint(49.1767, 5.3886);
  static final GeoPoint UPHILL = new GeoPoint(49.1768, 5.3889);
  static final GeoPoint REMIREMONT = new GeoPoint(48.0159, 6.5917);
  static final Viewer ANNE = viewer(Role.ADMINISTRATOR);
  static final Viewer NADIA = viewer(Role.DISPATCHER);

  /// The names of the commands that were sent.
  final Queue<String> commands = new ConcurrentLinkedQueue<>();

  final Assets assets;
  final AssetReads reads;
  final KeepDrafts keepDrafts;
  final NoteConditions noteConditions;
  final DeviceEvents deviceEvents;
  final RegisterAsset registerAsset;
  final ChangeAsset changeAsset;
  final AssetActs acts;
  final AssetChanges changes;
  private final Mongo mongo;

  RegisterFixture() {
    var clock = Clock.systemUTC();
    this.mongo = Mongo.open(newDatabase(), clock, List.of(listener()));
    var database = mongo.database();
    Migrations.run(mongo.withoutTimeLimit(), migrations(), clock);
    var territories = TerritoryModule.on(database, new LiveEvents()).territories();
    var asset = AssetModule.on(database, territories);
    this.assets = asset.assets();
    this.reads = asset.reads();
    var ids = new Ids(clock);
    var transactions = mongo.transactions();
    this.changes = new MongoAssetChanges(database);
    var history = new AssetHistory(changes, EventModule.on(database, clock).log(), ids);
    this.keepDrafts = new KeepDrafts(territories, assets, history, transactions, ids, clock);
    this.deviceEvents = DeviceEventModule.on(database, clock).deviceEvents();
    this.noteConditions = new NoteConditions(assets, deviceEvents, history, transactions);
    this.registerAsset = new RegisterAsset(territories, assets, history, transactions, ids, clock);
    this.changeAsset = new ChangeAsset(territories, assets, history, transactions, clock);
    this.acts = new AssetActs(assets, history, transactions, clock);
  }

  private static List<Migration> migrations() {
    return Stream.of(TerritoryModule.MIGRATIONS, AssetModule.MIGRATIONS, RegisterModule.MIGRATIONS)
        .flatMap(List::stream)
        .toList();
  }

  private static MongoSettings newDatabase() {
    var server =
        TestMongo.mongo().client().getClusterDescription().getServerDescriptions().getFirst();
    var name = "test_" + UUID.randomUUID().toString().replace("-", "");
    return MongoSettings.fromEnvironment(
        Map.of(
            "MONGODB_URI",
            "mongodb://" + server.getAddress() + "/?replicaSet=" + server.getSetName(),
            "VIGIE_DATABASE",
            name,
            "VIGIE_DATA",
            TestBackend.FOLDER.toString()));
  }

  private CommandListener listener() {
    return new CommandListener() {
      @Override
      public void commandStarted(CommandStartedEvent event) {
        commands.add(event.getCommandName());
      }
    };
  }

  private static Viewer viewer(Role role) {
    var person = new Person("per_" + role, "" + role, "test", "" + role, grants(role));
    return new Viewer(person.id(), person);
  }

  private static List<Grant> grants(Role role) {
    return List.of(new Grant(role, BELLEVILLE));
  }

  List<DraftOutcome> keep(String source, AssetDraft... drafts) {
    return keep(ANNE, new Request(BELLEVILLE, source, List.of(drafts), false));
  }

  List<DraftOutcome> tryOut(String source, AssetDraft... drafts) {
    return keep(ANNE, new Request(BELLEVILLE, source, List.of(drafts), true));
  }

  List<DraftOutcome> keep(Viewer viewer, Request request) {
    return ((KeepDrafts.Outcome.Kept) keepDrafts.keep(viewer, request)).drafts();
  }

  /// A draft that says no more than it must.
  static AssetDraft draft(AssetKind kind, String number, @Nullable String parent) {
    return new AssetDraft(
        number, kind, "label " + number, TOWN, parent, AssetAttributes.NONE, null, null, null);
  }

  static AssetDraft knowing(AssetDraft draft, Map<String, String> attributes) {
    return new AssetDraft(
        draft.externalId(),
        draft.kind(),
        draft.label(),
        draft.location(),
        draft.parentExternalId(),
        AssetAttributes.parse(draft.kind(), attributes),
        draft.status(),
        draft.lifecycle(),
        draft.installedOn());
  }

  Asset entered(String source, String number) {
    return assets.entered(BELLEVILLE, source, List.of(number)).getFirst();
  }

  String registered(AssetKind kind, @Nullable String parent) {
    var request =
        new RegisterAsset.Request(
            UUID.randomUUID().toString(),
            kind,
            "new " + kind,
            TOWN,
            parent,
            null,
            AssetAttributes.NONE);
    var outcome = registerAsset.register(ANNE, request);
    return ((RegisterAsset.Outcome.Registered) outcome).asset().id();
  }

  /// What happened to it, the first first.
  List<String> acts(String asset) {
    return history(asset, row -> row.required("act"));
  }

  List<String> differences(String asset) {
    return history(
        asset,
        row ->
            row.rows("differences").stream()
                .map(d -> d.text("field") + ": " + d.text("from") + " -> " + d.text("to"))
                .toList()
                .toString());
  }

  private List<String> history(String asset, Function<Row, String> told) {
    return changes.of(List.of(asset), 100, null).getFirst().page().items().reversed().stream()
        .map(Page.Item::value)
        .map(told)
        .toList();
  }

  long count(String collection) {
    return mongo.database().getCollection(collection).countDocuments();
  }

  Document stored(String asset) {
    return mongo.database().getCollection("assets").find(new Document("_id", asset)).first();
  }

  @Override
  public void close() {
    mongo.database().drop();
    mongo.close();
  }
}
