package fr.vigie.ngsisubscription;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.MongoException;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Updates;
import com.mongodb.client.model.changestream.ChangeStreamDocument;
import fr.vigie.asset.AssetKind;
import fr.vigie.entity.EntityType;
import fr.vigie.event.LogForgotten;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.KeptStream;
import fr.vigie.ngsild.ShownAttributes;
import fr.vigie.ngsisubscription.Changed.Fields;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Reads what changes in `assets` and `alarms` by one change stream of the database; of what has
/// changed, by `_id`, where it is. Collection `ngsiFollowing`: the document `entities` with the
/// place that was kept.
final class MongoEntityChanges implements EntityChanges {

  private static final String ASSETS = "assets";
  private static final String ALARMS = "alarms";
  private static final String FOLLOWING = "ngsiFollowing";
  private static final List<Bson> OF_ENTITIES =
      List.of(
          Aggregates.match(
              and(
                  in("ns.coll", ASSETS, ALARMS),
                  in("operationType", "insert", "update", "replace"))));
  private static final Bson KEPT = eq("_id", "entities");
  private static final Wanted PLACE = new Wanted(Set.of("_id", "kind", "territory"));

  private final MongoDatabase database;
  private final Documents assets;
  private final Documents alarms;
  private final Documents following;
  private final ShownAttributes shown;

  MongoEntityChanges(MongoDatabase database, ShownAttributes shown) {
    this.database = database;
    this.assets = new Documents(database, ASSETS);
    this.alarms = new Documents(database, ALARMS);
    this.following = new Documents(database, FOLLOWING);
    this.shown = shown;
  }

  @Override
  public String end() {
    return KeptStream.end(database);
  }

  /// Before anybody can subscribe.
  static void begin(MongoDatabase database) {
    new Documents(database, FOLLOWING)
        .upsert(KEPT, Updates.setOnInsert("place", KeptStream.end(database)));
  }

  @Override
  public String kept() {
    return following.findOne(KEPT).orElseThrow().getString("place");
  }

  @Override
  public void keep(String place) {
    following.update(KEPT, Updates.set("place", place));
  }

  @Override
  public Reading from(String place) {
    return new Opened(remembered(() -> KeptStream.from(place, database.watch(OF_ENTITIES))));
  }

  private static <T> T remembered(Supplier<T> reading) {
    try {
      return reading.get();
    } catch (MongoException e) {
      throw KeptStream.isForgotten(e) ? new LogForgotten(e) : e;
    }
  }

  private final class Opened implements Reading {

    private final KeptStream stream;

    Opened(KeptStream stream) {
      this.stream = stream;
    }

    @Override
    public List<Changed> next(int most) {
      var read = remembered(() -> stream.next(most));
      var changed = new ArrayList<Changed>();
      changed.addAll(placed(fields(read, ASSETS), assets, MongoEntityChanges::type));
      changed.addAll(placed(fields(read, ALARMS), alarms, _ -> Optional.of(EntityType.ALERT)));
      return changed;
    }

    @Override
    public String place() {
      return stream.place();
    }

    @Override
    public void close() {
      stream.close();
    }
  }

  private static Optional<EntityType> type(Row asset) {
    return EntityType.of(AssetKind.valueOf(asset.required("kind")));
  }

  /// By id, what of each document of a collection has changed.
  private static Map<String, Fields> fields(
      Collection<ChangeStreamDocument<Document>> read, String collection) {
    var fields = new LinkedHashMap<String, Fields>();
    for (var change : read) {
      var namespace = Objects.requireNonNull(change.getNamespace());
      if (namespace.getCollectionName().equals(collection)) {
        var key = Objects.requireNonNull(change.getDocumentKey());
        fields.merge(key.getString("_id").getValue(), fields(change), Fields::and);
      }
    }
    return fields;
  }

  private static Fields fields(ChangeStreamDocument<Document> change) {
    var update = change.getUpdateDescription();
    var at = Instant.ofEpochMilli(Objects.requireNonNull(change.getWallTime()).getValue());
    if (update == null) {
      return new Fields(at, true, Set.of());
    }
    var paths = new HashSet<String>();
    var set = update.getUpdatedFields();
    var removed = update.getRemovedFields();
    if (set != null) {
      paths.addAll(set.keySet());
    }
    if (removed != null) {
      paths.addAll(removed);
    }
    return new Fields(at, paths.contains("lifecycle"), paths);
  }

  private List<Changed> placed(
      Map<String, Fields> fields, Documents stored, Function<Row, Optional<EntityType>> type) {
    return fields.isEmpty()
        ? List.of()
        : stored.rows(in("_id", fields.keySet()), fields.size(), null, PLACE).stream()
            .flatMap(row -> type.apply(row).flatMap(of -> changed(of, row, fields)).stream())
            .toList();
  }

  /// Empty for what is not handed out.
  private Optional<Changed> changed(EntityType type, Row row, Map<String, Fields> fields) {
    var id = row.required("_id");
    var of = Objects.requireNonNull(fields.get(id));
    var attributes = shown.of(type, of.paths());
    return of.isWhole() || !attributes.isEmpty()
        ? Optional.of(
            new Changed(type, id, row.required("territory"), of.at(), of.isWhole(), attributes))
        : Optional.empty();
  }
}
