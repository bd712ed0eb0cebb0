package fr.vigie.abuse;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `blocks`; unique `{mark: 1, scope: 1}`, `{scope: 1, _id: 1}`, `{answering: 1, _id:
/// 1}`, `{report: 1}`, `{until: 1}`. The scope is a territory or `region`.
final class MongoBlocks implements Blocks {

  private static final String EVERYWHERE = "region";

  private final Documents blocks;

  MongoBlocks(MongoDatabase database) {
    this.blocks = new Documents(database, "blocks");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "blocks")
        .unique("mark", "scope")
        .on("scope", "_id")
        .on("answering", "_id")
        .on("report")
        .on("until")
        .make();
  }

  @Override
  public Optional<Block> find(String id) {
    return blocks.findOne(eq("_id", id)).map(MongoBlocks::block);
  }

  @Override
  public Optional<Block> find(String mark, @Nullable String territory) {
    return blocks
        .findOne(and(eq("mark", mark), eq("scope", scope(territory))))
        .map(MongoBlocks::block);
  }

  @Override
  public void put(Block block) {
    blocks.put(
        new Document("_id", block.id())
            .append("kind", block.kind().name())
            .append("mark", block.mark())
            .append("of", block.of())
            .append("scope", scope(block.territory()))
            .append("report", block.report())
            .append("answering", block.answering())
            .append("reason", block.reason())
            .append("by", block.by())
            .append("at", Date.from(block.at()))
            .append("until", Date.from(block.until())));
  }

  @Override
  public List<Block> active(Instant now, int most) {
    return blocks
        .find(gt("until", Date.from(now)), most)
        .map(MongoBlocks::block)
        .into(new ArrayList<>());
  }

  @Override
  public Page<Block> page(@Nullable String territory, int first, @Nullable String after) {
    var order = Keyset.NEWEST_FIRST;
    var where = territory == null ? eq("scope", EVERYWHERE) : seenIn(territory);
    var filter = after == null ? where : and(where, order.beyond("blk", after));
    var found =
        blocks
            .find(filter, first + 1)
            .sort(order.sort())
            .map(MongoBlocks::block)
            .into(new ArrayList<>());
    return Page.of(found, first, Block::id);
  }

  private static Bson seenIn(String territory) {
    return or(eq("scope", territory), and(eq("answering", territory), ne("scope", EVERYWHERE)));
  }

  @Override
  public void answered(String report, String territory) {
    blocks.updateAll(eq("report", report), Updates.set("answering", territory));
  }

  /// Says of blocks from before it was kept which territory deals with their report.
  static void addAnswering(MongoDatabase database) {
    createIndexes(database);
    var reports = database.getCollection("reports");
    var blocks = database.getCollection("blocks");
    for (var block : blocks.find(exists("answering", false))) {
      var report = reports.find(eq("_id", block.getString("report"))).first();
      var answering = report == null ? block.getString("of") : report.getString("territory");
      blocks.updateOne(eq("_id", block.get("_id")), Updates.set("answering", answering));
    }
  }

  private static String scope(@Nullable String territory) {
    return Objects.requireNonNullElse(territory, EVERYWHERE);
  }

  private static Block block(Document document) {
    var scope = document.getString("scope");
    return new Block(
        document.getString("_id"),
        Block.Kind.valueOf(document.getString("kind")),
        document.getString("mark"),
        document.getString("of"),
        scope.equals(EVERYWHERE) ? null : scope,
        document.getString("report"),
        document.getString("answering"),
        document.getString("reason"),
        document.getString("by"),
        document.getDate("at").toInstant(),
        document.getDate("until").toInstant());
  }
}
