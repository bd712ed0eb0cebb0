package fr.vigie.measurement;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashMap;
import org.bson.Document;

/// Collection `assets`: `latest`, by metric the instant and the value, by `_id`; only what is newer
/// than the series knew is shown here.
final class MongoShowLatest implements ShowLatest {

  private final Documents assets;

  MongoShowLatest(MongoDatabase database) {
    this.assets = new Documents(database, "assets");
  }

  @Override
  public void show(Collection<Latest> latest) {
    var byAsset = new LinkedHashMap<String, Document>();
    for (var each : latest) {
      byAsset
          .computeIfAbsent(each.asset(), _ -> new Document())
          .append(
              field(each.metric()),
              new Document("at", Date.from(each.at())).append("value", each.value()));
    }
    var changes = new ArrayList<WriteModel<Document>>();
    byAsset.forEach((asset, shown) ->
        changes.add(new UpdateOneModel<>(eq("_id", asset), new Document("$set", shown))));
    assets.bulk(changes);
  }

  // A point would part the name, as in PM2.5.
  private static String field(String metric) {
    return "latest." + metric.replace('.', '_');
  }
}
