package fr.vigie.mapcount;

import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.report.Report;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// The collections `reports`, `workOrders`, `alarms` and `assets`, by their ids.
final class MongoMapSources implements MapSources {

  private static final List<String> FIELDS =
      List.of(
          "territory",
          "latitude",
          "longitude",
          "domain",
          "kind",
          "status",
          "handling.isPrivate",
          "handling.receiver",
          "contractor",
          "isActive",
          "severity",
          "lifecycle",
          "isFaulty");

  private final Map<MapLayer, Documents> collections = new EnumMap<>(MapLayer.class);

  MongoMapSources(MongoDatabase database) {
    for (var layer : MapLayer.values()) {
      collections.put(layer, new Documents(database, collection(layer)));
    }
  }

  private static String collection(MapLayer layer) {
    return switch (layer) {
      case REPORTS -> "reports";
      case WORK_ORDERS -> "workOrders";
      case ALARMS -> "alarms";
      case ASSETS -> "assets";
    };
  }

  @Override
  public List<MapItem> list(Collection<String> ids) {
    var found = new ArrayList<MapItem>();
    collections.forEach((layer, documents) -> {
      var ofLayer = ids.stream().filter(id -> id.startsWith(layer.beforeIds())).toList();
      if (!ofLayer.isEmpty()) {
        read(documents.find(in("_id", ofLayer)))
            .forEach(document -> item(layer, document).ifPresent(found::add));
      }
    });
    return found;
  }

  @Override
  public Page page(MapLayer layer, @Nullable String after, int most) {
    var documents = collections.get(layer);
    if (documents == null) {
      throw new IllegalStateException(layer.name());
    }
    var behind = after == null ? empty() : gt("_id", after);
    var read = read(documents.find(behind, most)).sort(ascending("_id")).into(new ArrayList<>());
    var items = read.stream().map(document -> item(layer, document)).flatMap(Optional::stream);
    return new Page(items.toList(), read.size() < most ? null : read.getLast().getString("_id"));
  }

  private static FindIterable<Document> read(FindIterable<Document> found) {
    return found.projection(include(FIELDS));
  }

  /// Empty for what is not shown.
  private static Optional<MapItem> item(MapLayer layer, Document document) {
    var isShown =
        switch (layer) {
          case REPORTS, WORK_ORDERS -> true;
          case ALARMS -> document.getBoolean("isActive", false) && document.containsKey("latitude");
          case ASSETS -> !AssetLifecycle.REMOVED.name().equals(document.getString("lifecycle"));
        };
    return isShown
        ? Optional.of(
            MapItem.at(
                Places.read(document),
                document.getString("_id"),
                layer,
                document.getString("territory"),
                traits(layer, document)))
        : Optional.empty();
  }

  private static Traits traits(MapLayer layer, Document document) {
    var domain = document.getString("domain");
    return switch (layer) {
      case REPORTS -> report(domain, document);
      case WORK_ORDERS ->
          new Traits(
              domain, null, document.getString("status"), false, document.getString("contractor"));
      case ALARMS -> new Traits(domain, null, document.getString("severity"), false, null);
      case ASSETS -> asset(document);
    };
  }

  /// Who handed it back, or handed it on, deals with it no more.
  private static Traits report(String domain, Document document) {
    var status = document.getString("status");
    var handling = document.get("handling", new Document());
    var isPublic = !handling.getBoolean("isPrivate", false);
    var isForwarded = Report.Status.FORWARDED.name().equals(status);
    var receiver = isPublic || !isForwarded ? null : handling.getString("receiver");
    return new Traits(domain, null, status, isPublic, receiver);
  }

  private static Traits asset(Document document) {
    var kind = document.getString("kind");
    var domain = AssetKind.valueOf(kind).domain();
    return new Traits(domain.name(), kind, state(document).name(), true, null);
  }

  private static AssetState state(Document asset) {
    if (AssetLifecycle.OUT_OF_SERVICE.name().equals(asset.getString("lifecycle"))) {
      return AssetState.OUT_OF_SERVICE;
    }
    return asset.getBoolean("isFaulty", false) ? AssetState.FAULTY : AssetState.IN_SERVICE;
  }
}
