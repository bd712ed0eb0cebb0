package fr.vigie.alarm;

import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.nin;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Projections;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.asset.AssetKind;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `assets`, by `_id`, and by `ancestors`.
final class MongoAlarmSubjects implements AlarmSubjects {

  // What is not in use tells of nothing that anybody should mend.
  private static final List<String> OUT_OF_USE = List.of("OUT_OF_SERVICE", "REMOVED");
  private static final Bson THERE = nin("lifecycle", OUT_OF_USE);

  private final Documents assets;

  MongoAlarmSubjects(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  @Override
  public Map<String, Subject> of(Collection<String> ids) {
    var found = new HashMap<String, Subject>();
    assets
        .find(and(in("_id", ids), THERE), Math.max(1, ids.size()))
        .projection(
            Projections.include(
                "territory", "commune", "kind", "latitude", "longitude", "ancestors"))
        .forEach(document -> found.put(document.getString("_id"), subject(document)));
    return found;
  }

  @Override
  public Set<String> outOfUse(Collection<String> ids) {
    return assets
        .find(and(in("_id", ids), in("lifecycle", OUT_OF_USE)), Math.max(1, ids.size()))
        .projection(Projections.include("_id"))
        .map(document -> document.getString("_id"))
        .into(new HashSet<>());
  }

  private static Subject subject(Document asset) {
    var kind = asset.getString("kind");
    return new Subject(
        asset.getString("_id"),
        asset.getString("territory"),
        kind,
        AssetKind.valueOf(kind).domain(),
        asset.getString("commune"),
        Places.read(asset),
        asset.getList("ancestors", String.class, List.of()));
  }

  @Override
  public long countBelow(String asset, String kind) {
    var counted =
        assets
            .aggregate(
                List.of(
                    match(and(eq("ancestors", asset), eq("kind", kind), THERE)),
                    group(null, Accumulators.sum("count", 1L))))
            .first();
    return counted == null ? 0 : counted.getLong("count");
  }
}
