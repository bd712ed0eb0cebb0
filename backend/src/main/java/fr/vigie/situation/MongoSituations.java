package fr.vigie.situation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.identity.Scope;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.Situation.Status;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `situations`; for lists `{territory: 1, status: 1, _id: 1}` and `{status: 1, _id:
/// 1}`; `{members: 1}` for what an alarm or a report is in. Of those concerned only: unique
/// `{openKey: 1}` of open proposals, so that a cause is proposed once, `{key: 1, _id: 1}` of all
/// proposals, `{freshAt: 1}` of those that nobody has judged, unique `{clientSituationId: 1}` of
/// what people opened, and unique `{messages.clientId: 1}`.
final class MongoSituations implements Situations {

  private static final List<String> OPEN = List.of(Status.PROPOSED.name(), Status.CONFIRMED.name());
  private static final int MOST_HOLDING = 20;

  private final Documents situations;

  MongoSituations(MongoDatabase database) {
    this.situations = new Documents(database, "situations");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "situations")
        .on("territory", "status", "_id")
        .on("status", "_id")
        .on("members")
        .uniqueWhere(gt("openKey", ""), "openKey")
        .where(gt("key", ""), "key", "_id")
        .where(eq("status", Status.PROPOSED.name()), "freshAt")
        .uniqueWhere(gt("clientSituationId", ""), "clientSituationId")
        .uniqueWhere(gt("messages.clientId", ""), "messages.clientId")
        .make();
  }

  @Override
  public Optional<Situation> find(String id) {
    return situations.findOne(eq("_id", id)).map(MongoSituationDocuments::situation);
  }

  @Override
  public Optional<Situation> findByClientId(String clientSituationId) {
    return situations
        .findOne(eq("clientSituationId", clientSituationId))
        .map(MongoSituationDocuments::situation);
  }

  @Override
  public Optional<Situation> findByMessage(String clientMessageId) {
    return situations
        .findOne(eq("messages.clientId", clientMessageId))
        .map(MongoSituationDocuments::situation);
  }

  @Override
  public List<Situation> related(Kind kind, String key, Collection<String> members, int most) {
    var found = new LinkedHashSet<Situation>();
    found.addAll(read(eq("key", key), descending("_id"), most));
    found.addAll(
        read(and(in("members", members), eq("kind", kind.name())), descending("_id"), most));
    return List.copyOf(found);
  }

  @Override
  public List<Situation> proposedUntil(Instant freshAt, int most) {
    return read(
        and(eq("status", Status.PROPOSED.name()), lte("freshAt", Date.from(freshAt))),
        ascending("freshAt"),
        most);
  }

  private List<Situation> read(Bson filter, Bson order, int most) {
    return situations
        .find(filter, most)
        .sort(order)
        .map(MongoSituationDocuments::situation)
        .into(new ArrayList<>());
  }

  @Override
  public void add(Situation situation) {
    situations.insert(MongoSituationDocuments.of(situation));
  }

  @Override
  public void put(Situation situation) {
    situations.put(MongoSituationDocuments.of(situation));
  }

  @Override
  public List<Row> list(Collection<String> ids, Wanted wanted) {
    return situations.rows(in("_id", ids), ids.size(), null, wanted);
  }

  /// Every index of a list has the status before the order, so a status is always named.
  @Override
  public Page<Row> page(SituationFilter filter, int first, @Nullable String after, Wanted wanted) {
    var keyset = Keyset.NEWEST_FIRST;
    var conditions = new ArrayList<Bson>();
    if (!filter.scope().isEverywhere()) {
      conditions.add(in("territory", filter.scope().territories()));
    }
    var statuses = filter.statuses().isEmpty() ? List.of(Status.values()) : filter.statuses();
    conditions.add(in("status", names(statuses.stream())));
    if (!filter.kinds().isEmpty()) {
      conditions.add(in("kind", names(filter.kinds().stream())));
    }
    if (after != null) {
      conditions.add(keyset.beyond("sit", after));
    }
    var found =
        situations.rows(and(conditions), first + 1, keyset.sort(), wanted.and(keyset.fields()));
    return Page.of(found, first, keyset::cursor);
  }

  private static List<String> names(Stream<? extends Enum<?>> constants) {
    return constants.<String>map(Enum::name).toList();
  }

  @Override
  public List<Row> holding(Collection<String> members, Scope scope, Wanted wanted) {
    var conditions = new ArrayList<>(List.of(in("members", members), in("status", OPEN)));
    if (!scope.isEverywhere()) {
      conditions.add(in("territory", scope.territories()));
    }
    return situations.rows(
        and(conditions), members.size() * MOST_HOLDING, descending("_id"), wanted.and("members"));
  }
}
