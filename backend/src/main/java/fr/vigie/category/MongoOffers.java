package fr.vigie.category;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.LoadingCache;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.Documents;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.bson.Document;

/// Collection `categoryOffers`, one document a territory, found by `_id`; what is asked often is
/// held, for a minute at most.
final class MongoOffers implements Offers {

  private static final Duration HELD = Duration.ofMinutes(1);
  private static final int MOST_HELD = 1_000;

  private final Documents offers;
  private final Map<String, Integer> usual;
  private final LoadingCache<String, Map<String, Integer>> held;

  MongoOffers(MongoDatabase database, Map<String, Integer> usual) {
    this.offers = new Documents(database, "categoryOffers");
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

  @Override
  public Map<String, Integer> of(String territory) {
    return held.get(territory);
  }

  @Override
  public Map<String, Offered> stored(Collection<String> territories) {
    var stored = new HashMap<String, Offered>();
    territories.forEach(id -> stored.put(id, new Offered(id, usual, usual)));
    offers
        .find(in("_id", territories), territories.size())
        .map(MongoOffers::offered)
        .forEach(found -> stored.put(found.territory(), found));
    return stored;
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
            .append("byTemplate", new Document(Map.copyOf(offered.byTemplate()))),
        new ReplaceOptions().upsert(true));
  }

  private static Offered offered(Document document) {
    return new Offered(
        document.getString("_id"),
        days(document.get("workingDays", Document.class)),
        days(document.get("byTemplate", Document.class)));
  }

  private static Map<String, Integer> days(Document document) {
    var days = new HashMap<String, Integer>();
    document.keySet().forEach(code -> days.put(code, document.getInteger(code)));
    return days;
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
