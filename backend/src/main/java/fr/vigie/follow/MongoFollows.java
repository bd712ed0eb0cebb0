package fr.vigie.follow;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Accumulators;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Updates;
import fr.vigie.follow.Follow.Subject;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Page;
import fr.vigie.shared.Quadkey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `follows`; unique `{holder: 1, key: 1}`; `{holder: 1, _id: 1}` for lists; of reports
/// `{report: 1, _id: 1, holder: 1}`, of communes `{commune: 1, _id: 1}`, of areas `{cells: 1, _id:
/// 1}` and, by the commune that their middle is in, `{within: 1, _id: 1}`.
final class MongoFollows implements Follows {

  private final Documents follows;

  MongoFollows(MongoDatabase database) {
    this.follows = new Documents(database, "follows");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "follows")
        .unique("holder", "key")
        .on("holder", "_id")
        .where(gt("report", ""), "report", "_id", "holder")
        .where(gt("commune", ""), "commune", "_id")
        .where(gt("cells", ""), "cells", "_id")
        .where(gt("within", ""), "within", "_id")
        .make();
  }

  @Override
  public Optional<Follow> find(String id) {
    return follows.findOne(eq("_id", id)).map(MongoFollowDocuments::follow);
  }

  @Override
  public Optional<Follow> find(String holder, Subject subject) {
    return follows
        .findOne(and(eq("holder", holder), eq("key", subject.key())))
        .map(MongoFollowDocuments::follow);
  }

  @Override
  public Optional<Follow> findReporters(String report) {
    return follows
        .findOne(and(eq("report", report), eq("isReporters", true)))
        .map(MongoFollowDocuments::follow);
  }

  @Override
  public boolean isReporters(String holder, Collection<String> reports) {
    return follows
        .findOne(and(eq("holder", holder), in("key", reports), eq("isReporters", true)))
        .isPresent();
  }

  @Override
  public Optional<Follow> findByLink(String holder) {
    return follows.findOne(eq("holder", holder)).map(MongoFollowDocuments::follow);
  }

  @Override
  public void add(Follow follow) {
    follows.insert(MongoFollowDocuments.of(follow));
  }

  @Override
  public void remove(String id) {
    follows.deleteAll(eq("_id", id));
  }

  @Override
  public List<Follow> of(Collection<String> holders, int most) {
    return read(in("holder", holders), ascending("holder", "_id"), most);
  }

  @Override
  public void seen(String id, Instant at) {
    follows.update(eq("_id", id), Updates.set("seenAt", Date.from(at)));
  }

  @Override
  public Page<Follow> page(String holder, int first, @Nullable String after) {
    var mine = eq("holder", holder);
    var filter = after == null ? mine : and(mine, Keyset.NEWEST_FIRST.beyond("flw", after));
    return Page.of(read(filter, descending("_id"), first + 1), first, Follow::id);
  }

  @Override
  public long count(String holder) {
    return follows.count(eq("holder", holder));
  }

  @Override
  public int followers(Collection<String> reports) {
    var counted =
        follows
            .aggregate(
                List.of(
                    Aggregates.match(in("report", reports)),
                    Aggregates.group("$holder"),
                    Aggregates.group(null, Accumulators.sum("count", 1))))
            .first();
    return counted == null ? 0 : counted.getInteger("count");
  }

  @Override
  public List<Follow> of(
      Collection<String> reports,
      @Nullable String commune,
      @Nullable GeoPoint place,
      @Nullable String after,
      int most) {
    var ways = new ArrayList<Bson>(List.of(in("report", reports)));
    if (commune != null) {
      ways.add(eq("commune", commune));
    }
    if (place != null) {
      ways.add(in("cells", Quadkey.of(place)));
    }
    return part(or(ways), after, most);
  }

  @Override
  public List<Follow> ofPlaces(Collection<String> communes, @Nullable String after, int most) {
    return part(or(in("commune", communes), in("within", communes)), after, most);
  }

  private List<Follow> part(Bson filter, @Nullable String after, int most) {
    var rest = after == null ? filter : and(gt("_id", after), filter);
    return read(rest, ascending("_id"), most);
  }

  private List<Follow> read(Bson filter, Bson order, int most) {
    return follows
        .find(filter, most)
        .sort(order)
        .map(MongoFollowDocuments::follow)
        .into(new ArrayList<>());
  }
}
