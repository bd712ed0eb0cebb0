package fr.vigie.register;

import static com.mongodb.client.model.Aggregates.match;
import static com.mongodb.client.model.Aggregates.merge;
import static com.mongodb.client.model.Aggregates.project;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Updates.push;
import static com.mongodb.client.model.Updates.set;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.MergeOptions;
import com.mongodb.client.model.MergeOptions.WhenMatched;
import com.mongodb.client.model.MergeOptions.WhenNotMatched;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateManyModel;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.WriteModel;
import fr.vigie.asset.AssetAct;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Fields `registeredAt` and `lifecycleChanges` of `assets`: from the history of equipment, what
/// says when it was there and in service, so that what was of an earlier day can be counted.
final class MongoAssetLives {

  private static final Set<AssetAct> OF_LIFECYCLE =
      Set.of(AssetAct.TAKE_OUT_OF_SERVICE, AssetAct.RETURN_TO_SERVICE, AssetAct.REMOVE);

  private MongoAssetLives() {}

  static List<WriteModel<Document>> of(List<AssetChange> happened) {
    var writes = new ArrayList<WriteModel<Document>>();
    happened.stream()
        .filter(change -> change.act() == AssetAct.REGISTER)
        .collect(groupingBy(AssetChange::at, mapping(AssetChange::asset, toList())))
        .forEach((at, assets) ->
            writes.add(
                new UpdateManyModel<>(in("_id", assets), set("registeredAt", Date.from(at)))));
    happened.stream()
        .filter(change -> OF_LIFECYCLE.contains(change.act()))
        .forEach(change ->
            writes.add(
                new UpdateOneModel<>(
                    eq("_id", change.asset()), push("lifecycleChanges", document(change)))));
    return writes;
  }

  private static Document document(AssetChange change) {
    return new Document("act", change.act().name()).append("at", Date.from(change.at()));
  }

  /// Takes them over from the history that was there before them.
  static void run(MongoDatabase database) {
    var acts = OF_LIFECYCLE.stream().map(Enum::name).toList();
    take(
        database,
        match(eq("act", AssetAct.REGISTER.name())),
        project(new Document("_id", "$asset").append("registeredAt", "$at")));
    take(
        database,
        match(in("act", acts)),
        Aggregates.sort(Sorts.ascending("asset", "_id")),
        Aggregates.group(
            "$asset",
            Accumulators.push(
                "lifecycleChanges", new Document("act", "$act").append("at", "$at"))));
  }

  private static void take(MongoDatabase database, Bson... steps) {
    var pipeline = new ArrayList<>(List.of(steps));
    pipeline.add(
        merge(
            "assets",
            new MergeOptions()
                .whenMatched(WhenMatched.MERGE)
                .whenNotMatched(WhenNotMatched.DISCARD)));
    database.getCollection("assetChanges").aggregate(pipeline).allowDiskUse(true).toCollection();
  }
}
