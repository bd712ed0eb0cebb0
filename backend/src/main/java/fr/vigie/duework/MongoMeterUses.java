package fr.vigie.duework;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.series.MeterReads.Index;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Collection `meterUses`, by plan and asset, which the `_id` joins; `{plan: 1, used: -1}` for
/// those that have come farthest.
final class MongoMeterUses implements MeterUses {

  private final Documents uses;

  MongoMeterUses(MongoDatabase database) {
    this.uses = new Documents(database, "meterUses");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "meterUses").on("plan", "used").make();
  }

  @Override
  public List<MeterUse> of(String plan, Collection<String> assets) {
    var ids = assets.stream().map(asset -> id(plan, asset)).toList();
    return uses.find(in("_id", ids)).map(MongoMeterUses::use).into(new ArrayList<>());
  }

  @Override
  public List<MeterUse> farthest(String plan, int most) {
    return uses.find(eq("plan", plan), most)
        .sort(Sorts.descending("used"))
        .map(MongoMeterUses::use)
        .into(new ArrayList<>());
  }

  /// A pipeline, so that one of two backends that look at once does not undo the other: a document
  /// of a later reading, or of more times, stays as it is.
  @Override
  public void keep(List<MeterUse> kept) {
    uses.bulkInOrder(kept.stream().map(MongoMeterUses::unlessLater).toList());
  }

  private static UpdateOneModel<Document> unlessLater(MeterUse use) {
    var isLater =
        new Document(
            "$or",
            List.of(
                new Document("$gt", List.of("$at", Date.from(use.index().at()))),
                new Document("$gt", List.of("$times", use.times()))));
    var fields =
        new Document("plan", use.plan())
            .append("asset", use.asset())
            .append("metric", use.metric())
            .append("at", Date.from(use.index().at()))
            .append("value", use.index().value())
            .append("used", use.used())
            .append("times", use.times());
    var set = new Document();
    fields.forEach((field, value) ->
        set.append(
            field,
            new Document("$cond", List.of(isLater, "$" + field, new Document("$literal", value)))));
    return new UpdateOneModel<>(
        eq("_id", id(use.plan(), use.asset())),
        List.of(new Document("$set", set)),
        new UpdateOptions().upsert(true));
  }

  private static String id(String plan, String asset) {
    return plan + " " + asset;
  }

  private static MeterUse use(Document document) {
    return new MeterUse(
        document.getString("plan"),
        document.getString("asset"),
        document.getString("metric"),
        new Index(document.getDate("at").toInstant(), document.getDouble("value")),
        document.getDouble("used"),
        document.getLong("times"));
  }
}
