package fr.vigie.asset;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Field;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Page;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `assets`, by the indexes that {@link MongoAssets} makes; each list by one command.
final class MongoAssetReads implements AssetReads {

  private final Documents assets;

  MongoAssetReads(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  @Override
  public Optional<Row> find(String id, Wanted wanted) {
    return assets.row(eq("_id", id), wanted);
  }

  @Override
  public List<Row> list(Collection<String> ids, Wanted wanted) {
    return assets.rows(in("_id", ids), ids.size(), null, wanted);
  }

  @Override
  public Page<Row> page(
      AssetFilter filter, AssetOrder order, int first, @Nullable String after, Wanted wanted) {
    var keyset = Keyset.valueOf(order.name());
    var conditions = conditions(filter);
    if (filter.parent() == null && filter.ancestor() == null) {
      // The other indexes have the kind before the order, so it is always named: MongoDB then
      // merges the lists of each kind in their order and reads no more than a page.
      var kinds = filter.kinds().isEmpty() ? List.of(AssetKind.values()) : filter.kinds();
      conditions.add(in("kind", names(kinds)));
    } else if (!filter.kinds().isEmpty()) {
      conditions.add(in("kind", names(filter.kinds())));
    }
    if (after != null) {
      conditions.add(keyset.beyond("ast", after));
    }
    var found = assets.rows(and(conditions), first + 1, keyset.sort(), wanted.and(keyset.fields()));
    return Page.of(found, first, keyset::cursor);
  }

  @Override
  public List<Row> inBox(GeoBox box, AssetFilter filter, int most, Wanted wanted) {
    var conditions = conditions(filter);
    conditions.add(Places.within(box));
    conditions.add(ne("lifecycle", AssetLifecycle.REMOVED.name()));
    if (!filter.kinds().isEmpty()) {
      conditions.add(in("kind", names(filter.kinds())));
    }
    return assets.rows(and(conditions), most, null, wanted);
  }

  /// All within the circle's box are read: some hundreds at most, in a town.
  @Override
  public List<Row> near(
      GeoPoint place, int metres, List<AssetKind> kinds, int most, Wanted wanted) {
    var conditions = new ArrayList<Bson>();
    conditions.add(Places.within(GeoBox.around(place, metres)));
    conditions.add(ne("lifecycle", AssetLifecycle.REMOVED.name()));
    if (!kinds.isEmpty()) {
      conditions.add(in("kind", names(kinds)));
    }
    var pipeline = new ArrayList<Bson>();
    pipeline.add(Aggregates.match(and(conditions)));
    pipeline.add(Aggregates.set(new Field<>("apart", Places.apart(place))));
    pipeline.add(Aggregates.sort(Sorts.ascending("apart", "_id")));
    pipeline.add(Aggregates.limit(most));
    if (!wanted.isAll()) {
      var fields = wanted.and("_id", "latitude", "longitude").names();
      pipeline.add(Aggregates.project(Projections.include(List.copyOf(fields))));
    }
    return assets.rows(pipeline, most);
  }

  @Override
  public List<Below> below(Collection<String> parents, int first, @Nullable String after) {
    var conditions = new ArrayList<Bson>();
    if (after != null) {
      conditions.add(Keyset.BY_LABEL.beyond("ast", after));
    }
    var children =
        List.of(
            Aggregates.match(conditions.isEmpty() ? new Document() : and(conditions)),
            Aggregates.sort(Keyset.BY_LABEL.sort()),
            Aggregates.limit(first + 1));
    var lookup =
        new Document("from", "assets")
            .append("localField", "_id")
            .append("foreignField", "parent")
            .append("pipeline", children)
            .append("as", "children");
    var pipeline =
        List.of(
            Aggregates.match(in("_id", parents)),
            Aggregates.project(Projections.include("_id")),
            new Document("$lookup", lookup));
    return assets.rows(pipeline, parents.size()).stream()
        .map(parent ->
            new Below(
                parent.required("_id"),
                Page.of(parent.rows("children"), first, Keyset.BY_LABEL::cursor)))
        .toList();
  }

  private static List<Bson> conditions(AssetFilter filter) {
    var conditions = new ArrayList<Bson>();
    addIfAny(conditions, "territory", filter.territory());
    addIfAny(conditions, "parent", filter.parent());
    addIfAny(conditions, "ancestors", filter.ancestor());
    if (filter.isFaultyOnly()) {
      conditions.add(eq("isFaulty", true));
    }
    if (!filter.communes().isEmpty()) {
      conditions.add(in("commune", filter.communes()));
    }
    if (!filter.statuses().isEmpty()) {
      conditions.add(in("status", names(filter.statuses())));
    }
    if (!filter.lifecycles().isEmpty()) {
      conditions.add(in("lifecycle", names(filter.lifecycles())));
    }
    if (filter.label() != null) {
      // U+10FFFF comes after every character.
      conditions.add(
          and(gte("label", filter.label()), lte("label", filter.label() + "\uDBFF\uDFFF")));
    }
    if (filter.asksForState() && !filter.staffOf().isEverywhere()) {
      conditions.add(
          or(
              nin("kind", names(AssetKind.of(Domain.SAFETY))),
              in("territory", filter.staffOf().territories())));
    }
    return conditions;
  }

  private static void addIfAny(List<Bson> conditions, String field, @Nullable String value) {
    if (value != null) {
      conditions.add(eq(field, value));
    }
  }

  private static List<String> names(List<? extends Enum<?>> constants) {
    return constants.stream().<String>map(Enum::name).toList();
  }
}
