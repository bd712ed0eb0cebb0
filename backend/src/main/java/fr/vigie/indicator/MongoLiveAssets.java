package fr.vigie.indicator;

import static com.mongodb.client.model.Accumulators.addToSet;
import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Page;
import fr.vigie.territory.Domain;
import fr.vigie.view.Wanted;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `assets`: what is faulty by the index that begins with `{isFaulty: 1, territory: 1,
/// kind: 1}`, containers by that which begins with `{territory: 1, kind: 1}`.
final class MongoLiveAssets implements LiveAssets {

  private static final int IN_ONE_BATCH = 10_000;
  private static final Bson IS_THERE = ne("lifecycle", AssetLifecycle.REMOVED.name());
  private static final String LEVEL = "latest.fillLevel.value";

  private final Documents assets;

  MongoLiveAssets(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  @Override
  public Map<String, Integer> faulty(Collection<String> territories, @Nullable Domain domain) {
    var counts = new HashMap<String, Integer>();
    assets
        .aggregate(
            List.of(match(faultyOf(territories, domain)), group("$territory", sum("many", 1))))
        .batchSize(IN_ONE_BATCH)
        .forEach(row -> counts.put(row.getString("_id"), row.getInteger("many")));
    return counts;
  }

  private static Bson faultyOf(Collection<String> territories, @Nullable Domain domain) {
    var faulty = and(eq("isFaulty", true), in("territory", territories), IS_THERE);
    return domain == null ? faulty : and(faulty, in("kind", kinds(domain)));
  }

  private static List<String> kinds(Domain domain) {
    return AssetKind.of(domain).stream().map(AssetKind::name).toList();
  }

  private static Bson containers(Collection<String> territories) {
    return and(
        in("territory", territories),
        eq("kind", AssetKind.WASTE_CONTAINER.name()),
        exists("latest.fillLevel"),
        IS_THERE);
  }

  @Override
  public Map<String, Fill> fill(Collection<String> territories) {
    var isFull =
        new Document("$cond", List.of(new Document("$gt", List.of("$" + LEVEL, FULL_ABOVE)), 1, 0));
    var fills = new HashMap<String, Fill>();
    assets
        .aggregate(
            List.of(
                match(containers(territories)),
                group(
                    "$territory",
                    sum("full", isFull),
                    sum("known", 1),
                    addToSet("units", "$latest.fillLevel.unit"))))
        .batchSize(IN_ONE_BATCH)
        .forEach(row -> fills.put(row.getString("_id"), fill(row)));
    return fills;
  }

  private static Fill fill(Document row) {
    return new Fill(
        row.getInteger("full"),
        row.getInteger("known"),
        Set.copyOf(row.getList("units", String.class)));
  }

  @Override
  public Page<String> page(
      What what,
      Collection<String> territories,
      @Nullable Domain domain,
      int first,
      @Nullable String after) {
    var counted =
        switch (what) {
          case FAULTY -> faultyOf(territories, domain);
          case FULL ->
              and(
                  containers(territories),
                  gt(LEVEL, FULL_ABOVE),
                  eq("latest.fillLevel.unit", UNIT));
        };
    var found =
        assets
            .rows(
                after == null ? counted : and(counted, gt("_id", after)),
                first + 1,
                Sorts.ascending("_id"),
                new Wanted(Set.of("_id")))
            .stream()
            .map(row -> row.required("_id"))
            .toList();
    return Page.of(found, first, id -> id);
  }
}
