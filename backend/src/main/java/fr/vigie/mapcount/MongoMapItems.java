package fr.vigie.mapcount;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `mapItems`, by the id of the object; `{cell: 1, layer: 1, status: 1}` for the points
/// of a box and for counting anew.
final class MongoMapItems implements MapItems {

  static final String COLLECTION = "mapItems";
  private static final List<String> BY_CELL = List.of("cell", "layer", "status");

  private final Documents items;

  MongoMapItems(MongoDatabase database, String collection) {
    this.items = new Documents(database, collection);
  }

  static void createIndexes(MongoDatabase database, String collection) {
    new CollectionIndexes(database, collection).on(BY_CELL.toArray(String[]::new)).make();
  }

  @Override
  public List<MapItem> list(Collection<String> ids) {
    return read(in("_id", ids));
  }

  @Override
  public void putAll(Collection<MapItem> some) {
    items.putAll(some.stream().map(MongoMapDocuments::of).toList());
  }

  @Override
  public void removeAll(Collection<String> ids) {
    if (!ids.isEmpty()) {
      items.deleteAll(in("_id", ids));
    }
  }

  @Override
  public List<MapItem> between(MapLayer layer, @Nullable String after, @Nullable String upTo) {
    return read(
        and(
            gt("_id", after == null ? layer.beforeIds() : after),
            upTo == null ? lt("_id", layer.behindIds()) : lte("_id", upTo)));
  }

  @Override
  public void each(Consumer<MapItem> seen) {
    items.find(empty()).sort(ascending(BY_CELL)).map(MongoMapDocuments::item).forEach(seen);
  }

  private List<MapItem> read(Bson filter) {
    return items.find(filter).map(MongoMapDocuments::item).into(new ArrayList<>());
  }
}
