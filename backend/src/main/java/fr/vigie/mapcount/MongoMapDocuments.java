package fr.vigie.mapcount;

import java.util.List;
import java.util.Map.Entry;
import java.util.Objects;
import java.util.TreeMap;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How the map is stored. What is counted comes some hundred times a tile, hence the short names:
/// `d`omain, `k`ind, `s`tatus, `p`ublic, s`o`meone else who sees it, `n`umber and the sums of the
/// places.
final class MongoMapDocuments {

  private MongoMapDocuments() {}

  static Document of(MapItem item) {
    var traits = item.traits();
    var document =
        new Document("_id", item.id())
            .append("layer", item.layer().name())
            .append("territory", item.territory());
    put(document, "domain", traits.domain());
    put(document, "kind", traits.kind());
    document.append("status", traits.status()).append("isPublic", traits.isPublic());
    put(document, "alsoSeenBy", traits.alsoSeenBy());
    return document.append("y", item.y()).append("x", item.x()).append("cell", item.cell());
  }

  static MapItem item(Document document) {
    return new MapItem(
        document.getString("_id"),
        MapLayer.valueOf(document.getString("layer")),
        document.getString("territory"),
        new Traits(
            document.getString("domain"),
            document.getString("kind"),
            document.getString("status"),
            document.getBoolean("isPublic"),
            document.getString("alsoSeenBy")),
        document.getInteger("y"),
        document.getInteger("x"));
  }

  static Document of(MapTile tile) {
    var key = tile.key();
    return new Document("_id", key.id())
        .append("cell", key.cell())
        .append("layer", key.layer().name())
        .append("territory", key.territory())
        .append("counts", tile.tallies().entrySet().stream().map(MongoMapDocuments::of).toList());
  }

  private static Document of(Entry<Traits, Tally> counted) {
    var traits = counted.getKey();
    var tally = counted.getValue();
    var document = new Document();
    put(document, "d", traits.domain());
    put(document, "k", traits.kind());
    document.append("s", traits.status()).append("p", traits.isPublic());
    put(document, "o", traits.alsoSeenBy());
    return document.append("n", tally.count()).append("y", tally.y()).append("x", tally.x());
  }

  static MapTile tile(Document document) {
    var tallies = new TreeMap<Traits, Tally>();
    document
        .getList("counts", Document.class, List.of())
        .forEach(counted ->
            tallies.put(
                new Traits(
                    counted.getString("d"),
                    counted.getString("k"),
                    counted.getString("s"),
                    counted.getBoolean("p"),
                    counted.getString("o")),
                new Tally(counted.getInteger("n"), counted.getLong("y"), counted.getLong("x"))));
    return new MapTile(
        new MapTile.Key(
            document.getString("cell"),
            MapLayer.valueOf(document.getString("layer")),
            Objects.requireNonNull(document.getString("territory"))),
        tallies);
  }

  private static void put(Document document, String field, @Nullable String value) {
    if (value != null) {
      document.append(field, value);
    }
  }
}
