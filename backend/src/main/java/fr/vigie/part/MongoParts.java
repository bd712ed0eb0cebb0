package fr.vigie.part;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.asset.AssetKind;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `parts`, quantities in thousandths; unique `{territory: 1, reference: 1}`;
/// `{territory: 1, _id: 1}`; `{territory: 1, isShort: 1, _id: 1}`. Collection `stockMovements`;
/// unique `{territory: 1, clientMovementId: 1}`; `{part: 1, _id: 1}`. Collection `hourlyRates`, by
/// territory.
final class MongoParts implements Parts {

  private final Documents parts;
  private final Documents movements;
  private final Documents rates;

  MongoParts(MongoDatabase database) {
    this.parts = new Documents(database, "parts");
    this.movements = new Documents(database, "stockMovements");
    this.rates = new Documents(database, "hourlyRates");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "parts")
        .unique("territory", "reference")
        .on("territory", "_id")
        .on("territory", "isShort", "_id")
        .make();
    new CollectionIndexes(database, "stockMovements")
        .unique("territory", "clientMovementId")
        .on("part", "_id")
        .make();
  }

  @Override
  public Optional<Part> find(String id) {
    return parts.findOne(eq("_id", id)).map(MongoParts::part);
  }

  @Override
  public Optional<Part> findByReference(String territory, String reference) {
    return parts
        .findOne(and(eq("territory", territory), eq("reference", reference)))
        .map(MongoParts::part);
  }

  @Override
  public List<Part> list(Collection<String> ids) {
    return parts.list(in("_id", ids)).stream().map(MongoParts::part).toList();
  }

  @Override
  public void put(Part part) {
    parts.upsert(
        eq("_id", part.id()),
        Updates.combine(
            Updates.set("territory", part.territory()),
            Updates.set("reference", part.reference()),
            Updates.set("name", part.name()),
            Updates.set("unit", part.unit()),
            Updates.set("cents", part.cents()),
            Updates.set("kinds", part.kinds().stream().map(AssetKind::name).toList()),
            Updates.set("isRetired", part.isRetired()),
            Updates.setOnInsert("stock", new Document()),
            Updates.setOnInsert("isShort", false)));
  }

  @Override
  public void move(Movement movement) {
    movements.insert(of(movement));
    var part = eq("_id", movement.part());
    parts.update(
        part,
        Updates.inc(
            "stock." + movement.depot() + ".thousandths", thousandths(movement.quantity())));
    var isShort = find(movement.part()).orElseThrow().isShort();
    parts.update(part, Updates.set("isShort", isShort));
  }

  @Override
  public Optional<Movement> findMovement(String territory, String clientMovementId) {
    return movements
        .findOne(and(eq("territory", territory), eq("clientMovementId", clientMovementId)))
        .map(MongoParts::movement);
  }

  @Override
  public @Nullable Integer hourlyCents(String territory) {
    return rates.findOne(eq("_id", territory)).map(d -> d.getInteger("cents")).orElse(null);
  }

  @Override
  public void setHourlyCents(String territory, @Nullable Integer cents) {
    rates.put(new Document("_id", territory).append("cents", cents));
  }

  @Override
  public Page<Row> page(
      String territory, boolean onlyShort, int first, @Nullable String after, Wanted wanted) {
    var conditions = new ArrayList<Bson>(List.of(eq("territory", territory)));
    if (onlyShort) {
      conditions.add(eq("isShort", true));
    }
    return page(parts, conditions, "prt", first, after, wanted);
  }

  @Override
  public Page<Row> movements(String part, int first, @Nullable String after, Wanted wanted) {
    return page(movements, new ArrayList<>(List.of(eq("part", part))), "mov", first, after, wanted);
  }

  private static Page<Row> page(
      Documents documents,
      List<Bson> conditions,
      String kind,
      int first,
      @Nullable String after,
      Wanted wanted) {
    var keyset = Keyset.NEWEST_FIRST;
    if (after != null) {
      conditions.add(keyset.beyond(kind, after));
    }
    var found =
        documents.rows(and(conditions), first + 1, keyset.sort(), wanted.and(keyset.fields()));
    return Page.of(found, first, keyset::cursor);
  }

  static long thousandths(BigDecimal quantity) {
    return quantity.movePointRight(Part.DECIMALS).longValueExact();
  }

  static BigDecimal quantity(long thousandths) {
    return BigDecimal.valueOf(thousandths, Part.DECIMALS);
  }

  static Row row(Part part) {
    var stock = new Document();
    part.stock()
        .forEach((depot, quantity) ->
            stock.append(depot, new Document("thousandths", thousandths(quantity))));
    return Documents.row(
        new Document("_id", part.id())
            .append("territory", part.territory())
            .append("reference", part.reference())
            .append("name", part.name())
            .append("unit", part.unit())
            .append("cents", part.cents())
            .append("kinds", part.kinds().stream().map(AssetKind::name).toList())
            .append("isRetired", part.isRetired())
            .append("stock", stock)
            .append("isShort", part.isShort()));
  }

  private static Part part(Document document) {
    return new Part(
        document.getString("_id"),
        document.getString("territory"),
        document.getString("reference"),
        document.getString("name"),
        document.getString("unit"),
        document.getInteger("cents"),
        document.getList("kinds", String.class).stream().map(AssetKind::valueOf).toList(),
        stock(document.get("stock", Document.class)),
        document.getBoolean("isRetired"));
  }

  private static Map<String, BigDecimal> stock(Document document) {
    var stock = new HashMap<String, BigDecimal>();
    document.forEach(
        (depot, level) -> stock.put(depot, quantity(((Document) level).getLong("thousandths"))));
    return stock;
  }

  private static Document of(Movement movement) {
    return new Document("_id", movement.id())
        .append("clientMovementId", movement.clientMovementId())
        .append("part", movement.part())
        .append("territory", movement.territory())
        .append("depot", movement.depot())
        .append("kind", movement.kind().name())
        .append("thousandths", thousandths(movement.quantity()))
        .append("workOrder", movement.workOrder())
        .append("by", movement.by())
        .append("at", Date.from(movement.at()));
  }

  private static Movement movement(Document document) {
    return new Movement(
        document.getString("_id"),
        document.getString("clientMovementId"),
        document.getString("part"),
        document.getString("territory"),
        document.getString("depot"),
        Movement.Kind.valueOf(document.getString("kind")),
        quantity(document.getLong("thousandths")),
        document.getString("workOrder"),
        document.getString("by"),
        document.getDate("at").toInstant());
  }
}
