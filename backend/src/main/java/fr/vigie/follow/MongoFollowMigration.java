package fr.vigie.follow;

import static com.mongodb.client.model.Filters.gt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.MergeOptions;
import com.mongodb.client.model.MergeOptions.WhenNotMatched;
import com.mongodb.client.model.Projections;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// Says of older follows which are of those who filed the report: they were made with it, before
/// anybody else could know its id.
final class MongoFollowMigration {

  private static final int MOST_MILLIS_APART = 2_000;

  private MongoFollowMigration() {}

  static void run(MongoDatabase database) {
    var apart =
        new Document(
            "$abs",
            new Document(
                "$subtract", List.of("$followedAt", new Document("$first", "$reports.filedAt"))));
    var isClose = new Document("$lt", List.of(apart, MOST_MILLIS_APART));
    database
        .getCollection("follows")
        .aggregate(
            List.of(
                Aggregates.match(gt("report", "")),
                Aggregates.lookup("reports", "report", "_id", "reports"),
                Aggregates.match(gt("reports.filedAt", Date.from(Instant.EPOCH))),
                Aggregates.match(new Document("$expr", isClose)),
                Aggregates.project(
                    Projections.fields(
                        Projections.include("_id"),
                        Projections.computed("isReporters", new Document("$literal", true)))),
                Aggregates.merge(
                    "follows", new MergeOptions().whenNotMatched(WhenNotMatched.DISCARD))))
        .toCollection();
  }
}
