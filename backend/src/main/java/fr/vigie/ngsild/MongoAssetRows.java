package fr.vigie.ngsild;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Sorts;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.identity.Scope;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.shared.GeoBox;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `assets`, by its indexes `{territory: 1, kind: 1, label: 1, _id: 1}`, whose order is
/// that of the list, and `{cells: 1, kind: 1}`.
final class MongoAssetRows implements AssetRows {

  private static final Wanted WANTED =
      new Wanted(
          Set.of(
              "_id",
              "kind",
              "label",
              "commune",
              "territory",
              "parent",
              "latitude",
              "longitude",
              "status",
              "statusAt",
              "installedOn",
              "attributes",
              "latest"));
  private static final Bson ORDER = Sorts.ascending("territory", "kind", "label", "_id");
  private static final Bson IS_THERE = ne("lifecycle", AssetLifecycle.REMOVED.name());

  private final Documents assets;

  MongoAssetRows(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  @Override
  public List<Row> list(Collection<String> ids) {
    return ids.isEmpty()
        ? List.of()
        : assets.rows(and(in("_id", ids), IS_THERE), ids.size(), null, WANTED);
  }

  /// Three stretches of the index at most: the rest of a kind in a territory, its other kinds, the
  /// other territories. As one condition they would be read from the beginning each time.
  @Override
  public List<Row> next(Scope scope, List<AssetKind> kinds, @Nullable Position after, int most) {
    var found = new ArrayList<Row>();
    for (var stretch : stretches(scope, kinds, after)) {
      if (found.size() < most) {
        var here = and(stretch, IS_THERE);
        found.addAll(assets.rows(here, most - found.size(), ORDER, WANTED));
      }
    }
    return found;
  }

  private static List<Bson> stretches(
      Scope scope, List<AssetKind> kinds, @Nullable Position after) {
    var stretches = new ArrayList<Bson>();
    if (after == null) {
      stretches.add(and(inside(scope), in("kind", names(kinds))));
      return stretches;
    }
    if (scope.holds(after.territory())) {
      var here = eq("territory", after.territory());
      if (kinds.contains(after.kind())) {
        stretches.add(and(here, eq("kind", after.kind().name()), beyond(after)));
      }
      var later = names(kinds).stream().filter(k -> k.compareTo(after.kind().name()) > 0).toList();
      stretches.add(and(here, in("kind", later)));
    }
    var elsewhere = and(inside(scope), gt("territory", after.territory()));
    stretches.add(and(elsewhere, in("kind", names(kinds))));
    return stretches;
  }

  private static Bson beyond(Position after) {
    return and(gte("label", after.label()), or(gt("label", after.label()), gt("_id", after.id())));
  }

  /// The territory is always named, for it comes first in the index.
  private static Bson inside(Scope scope) {
    return scope.isEverywhere() ? gt("territory", "") : in("territory", scope.territories());
  }

  private static List<String> names(List<AssetKind> kinds) {
    return kinds.stream().map(Enum::name).toList();
  }

  @Override
  public List<Row> within(Scope scope, List<AssetKind> kinds, GeoBox box, int most) {
    var here = and(Places.within(box), in("kind", names(kinds)), inside(scope), IS_THERE);
    return assets.rows(here, most, null, WANTED);
  }

  @Override
  public long count(Scope scope, List<AssetKind> kinds, int most) {
    var counted =
        assets
            .aggregate(
                List.of(
                    Aggregates.match(and(inside(scope), in("kind", names(kinds)), IS_THERE)),
                    Aggregates.limit(most),
                    Aggregates.count("all")))
            .first();
    return counted == null ? 0 : counted.getInteger("all", 0);
  }

  @Override
  public Map<String, AssetKind> kinds(Collection<String> ids) {
    if (ids.isEmpty()) {
      return Map.of();
    }
    var wanted = new Wanted(Set.of("_id", "kind"));
    return assets.rows(in("_id", ids), ids.size(), null, wanted).stream()
        .collect(
            Collectors.toUnmodifiableMap(
                row -> row.required("_id"), row -> AssetKind.valueOf(row.required("kind"))));
  }
}
