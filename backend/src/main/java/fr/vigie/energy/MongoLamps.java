package fr.vigie.energy;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Counts over the collection `assets`, by its indexes `{commune: 1, kind: 1, ...}` and
/// `{ancestors: 1, ...}`: light points by what stands above them and by their power.
final class MongoLamps implements Lamps {

  private static final int IN_ONE_BATCH = 10_000;

  private final Documents assets;

  MongoLamps(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  @Override
  public List<Group> ofCommunes(Collection<String> communes) {
    return groups(in("commune", communes));
  }

  @Override
  public List<Group> ofCabinet(String cabinet) {
    return groups(eq("ancestors", cabinet));
  }

  private List<Group> groups(Bson where) {
    var counted =
        assets
            .aggregate(
                List.of(
                    match(and(where, eq("kind", "LIGHT_POINT"), ne("lifecycle", "REMOVED"))),
                    group(key(), sum("count", 1))))
            .batchSize(IN_ONE_BATCH)
            .into(new ArrayList<>());
    var cabinets = cabinets(counted);
    return counted.stream().map(row -> toGroup(row, cabinets)).toList();
  }

  private static Document key() {
    var rated =
        new Document(
            "$multiply",
            List.of(
                "$attributes.ratedPowerWatts",
                new Document("$ifNull", List.of("$attributes.lampCount", 1))));
    return new Document("commune", "$commune")
        .append("top", new Document("$first", "$ancestors"))
        .append("watts", new Document("$ifNull", List.of("$attributes.powerAfterWatts", rated)))
        .append("wattsBefore", "$attributes.powerBeforeWatts")
        .append("renovatedOn", "$attributes.renovatedOn")
        .append("installedOn", "$installedOn");
  }

  /// What stands at the top is a cabinet, but for a feeder that stands alone.
  private Set<String> cabinets(List<Document> counted) {
    var tops = new HashSet<String>();
    for (var row : counted) {
      Optional.ofNullable(row.get("_id", Document.class).getString("top")).ifPresent(tops::add);
    }
    var found =
        tops.isEmpty()
            ? List.<String>of()
            : assets
                .find(and(in("_id", tops), eq("kind", "CONTROL_CABINET")), tops.size())
                .projection(new Document("_id", 1))
                .map(document -> document.getString("_id"))
                .into(new ArrayList<>());
    return Set.copyOf(found);
  }

  private static Group toGroup(Document row, Set<String> cabinets) {
    var key = row.get("_id", Document.class);
    var top = key.getString("top");
    return new Group(
        key.getString("commune"),
        top != null && cabinets.contains(top) ? top : null,
        new LampPower(
            number(key, "watts"),
            number(key, "wattsBefore"),
            day(key, "renovatedOn"),
            day(key, "installedOn")),
        row.getInteger("count"));
  }

  private static @Nullable Double number(Document document, String name) {
    return document.get(name) instanceof Number number
        ? Double.valueOf(number.doubleValue())
        : null;
  }

  private static @Nullable LocalDate day(Document document, String name) {
    var text = document.getString(name);
    return text == null ? null : LocalDate.parse(text);
  }
}
