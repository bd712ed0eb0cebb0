package fr.vigie.category;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import jakarta.json.JsonObject;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `categoryOffers`, one document a territory, found by `_id`; `{isAdapted: 1}` of those
/// only that say something otherwise than the catalogue. What is asked often is held, for a minute
/// at most.
final class MongoOffers implements Offers {

  private static final String COLLECTION = "categoryOffers";
  private static final Duration HELD = Duration.ofMinutes(1);
  private static final int MOST_HELD = 1_000;
  private static final int MOST_TERRITORIES = 10_000;

  private final Documents offers;
  private final Map<String, Integer> usual;
  private final LoadingCache<String, Map<String, Integer>> held;

  MongoOffers(MongoDatabase database, Map<String, Integer> usual) {
    this.offers = new Documents(database, COLLECTION);
    this.usual = Map.copyOf(usual);
    this.held =
        Caffeine.newBuilder()
            .maximumSize(MOST_HELD)
            .expireAfterWrite(HELD)
            .build(territory ->
                offers
                    .findOne(eq("_id", territory))
                    .map(MongoOffers::offered)
                    .map(Offered::workingDays)
                    .orElse(this.usual));
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, COLLECTION).where(eq("isAdapted", true), "isAdapted").make();
  }

  @Override
  public Map<String, Integer> of(String territory) {
    return held.get(territory);
  }

  @Override
  public Map<String, Offered> stored(Collection<String> territories) {
    var stored = new HashMap<String, Offered>();
    territories.forEach(id -> stored.put(id, new Offered(id, usual, usual, Map.of(), Map.of())));
    offers
        .find(in("_id", territories), territories.size())
        .map(MongoOffers::offered)
        .forEach(found -> stored.put(found.territory(), found));
    return stored;
  }

  @Override
  public Map<String, Map<String, JsonObject>> adaptations() {
    var all = new HashMap<String, Map<String, JsonObject>>();
    offers
        .find(eq("isAdapted", true))
        .limit(MOST_TERRITORIES)
        .projection(Projections.include("adapted"))
        .forEach(found -> all.put(found.getString("_id"), adapted(found, "adapted")));
    return all;
  }

  @Override
  public void put(Collection<Offered> offered) {
    offers.bulkInOrder(offered.stream().map(MongoOffers::replacement).toList());
  }

  private static WriteModel<Document> replacement(Offered offered) {
    return new ReplaceOneModel<>(
        eq("_id", offered.territory()),
        new Document("_id", offered.territory())
            .append("workingDays", new Document(Map.copyOf(offered.workingDays())))
            .append("byTemplate", new Document(Map.copyOf(offered.byTemplate())))
            .append("isAdapted", !offered.adapted().isEmpty())
            .append("adapted", documents(offered.adapted()))
            .append("adaptedByTemplate", documents(offered.adaptedByTemplate())),
        new ReplaceOptions().upsert(true));
  }

  private static Document documents(Map<String, JsonObject> adapted) {
    var documents = new Document();
    adapted.forEach((code, json) -> documents.append(code, MongoJson.of(json)));
    return documents;
  }

  private static Offered offered(Document document) {
    return new Offered(
        document.getString("_id"),
        days(document, "workingDays"),
        days(document, "byTemplate"),
        adapted(document, "adapted"),
        adapted(document, "adaptedByTemplate"));
  }

  private static Map<String, Integer> days(Document document, String name) {
    return read(document.get(name, Document.class), Document::getInteger);
  }

  private static Map<String, JsonObject> adapted(Document document, String name) {
    return read(
        document.get(name, Document.class),
        (all, code) -> MongoJson.read(all.get(code, Document.class)));
  }

  /// Empty for what was stored before there was such a thing.
  private static <T> Map<String, T> read(
      @Nullable Document document, BiFunction<Document, String, T> value) {
    var all = new HashMap<String, T>();
    if (document != null) {
      document.keySet().forEach(code -> all.put(code, value.apply(document, code)));
    }
    return all;
  }

  @Override
  public void forget(Collection<String> territories) {
    Set.copyOf(territories).forEach(held::invalidate);
  }

  /// Forgets all, as when something may have changed elsewhere.
  void forget() {
    held.invalidateAll();
  }
}
