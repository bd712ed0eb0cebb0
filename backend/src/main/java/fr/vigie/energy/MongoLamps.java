package fr.vigie.energy;

import static com.mongodb.client.model.Accumulators.sum;
import static com.mongodb.client.model.Aggregates.group;
import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

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
/// `{ancestors: 1, ...}`: light points by what stands above them, their power, and when they were
/// in service.
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
                    match(and(where, eq("kind", "LIGHT_POINT"), isOrWasThere())),
                    group(key(), sum("count", 1))))
            .batchSize(IN_ONE_BATCH)
            .into(new ArrayList<>());
    var cabinets = cabinets(counted);
    return counted.stream().map(row -> toGroup(row, cabinets)).toList();
  }

  /// Of what was removed before the register kept the day, nothing can be counted.
  private static Bson isOrWasThere() {
    return or(ne("lifecycle", "REMOVED"), exists("lifecycleChanges"));
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
        .append("service", MongoLampService.key());
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
    var power =
        new LampPower(number(key, "watts"), number(key, "wattsBefore"), day(key, "renovatedOn"));
    return new Group(
        key.getString("commune"),
        top != null && cabinets.contains(top) ? top : null,
        power,
        MongoLampService.of(key.get("service", Document.class), power),
        row.getInteger("count"));
  }

  private static @Nullable Double number(Document document, String name) {
    return document.get(name) instanceof Number number
        ? Double.valueOf(number.doubleValue())
        : null;
  }

  static @Nullable LocalDate day(Document document, String name) {
    var text = document.getString(name);
    return text == null ? null : LocalDate.parse(text);
  }
}
