package fr.vigie.energy;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Collection `assets`, by `{parent: 1, ...}`.
final class MongoCabinetMeters implements CabinetMeters {

  private static final int IN_ONE_BATCH = 10_000;

  private final Documents assets;

  MongoCabinetMeters(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  @Override
  public Map<String, List<String>> below(Collection<String> cabinets) {
    return assets
        .find(and(in("parent", cabinets), eq("kind", "METER"), ne("lifecycle", "REMOVED")))
        .projection(Projections.include("parent"))
        .batchSize(IN_ONE_BATCH)
        .into(new ArrayList<Document>())
        .stream()
        .collect(
            groupingBy(
                meter -> meter.getString("parent"),
                mapping(meter -> meter.getString("_id"), toList())));
  }
}
