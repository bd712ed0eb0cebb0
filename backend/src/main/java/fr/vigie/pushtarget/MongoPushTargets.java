package fr.vigie.pushtarget;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;

/// Collection `pushTargets`; `holder` is whose it is as a citizen, `staff` as a member of staff.
/// Unique `{value: 1}`, and `{installation: 1}` of those that have one; `{holder: 1, seenAt: 1}`,
/// `{staff: 1, seenAt: 1}`, `{seenAt: 1}`.
final class MongoPushTargets implements PushTargets, Registrations {

  /// The ids of members of staff begin so.
  private static final String STAFF = "per_";

  private final Documents targets;

  MongoPushTargets(MongoDatabase database) {
    this.targets = new Documents(database, "pushTargets");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "pushTargets")
        .unique("value")
        .uniqueWhere(exists("installation"), "installation")
        .on("holder", "seenAt")
        .on("staff", "seenAt")
        .on("seenAt")
        .make();
  }

  @Override
  public List<PushTarget> list(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : targets(in("_id", ids));
  }

  @Override
  public List<PushTarget> of(Collection<String> owners, Instant seenSince) {
    var since = gte("seenAt", Date.from(seenSince));
    return owners.isEmpty()
        ? List.of()
        : targets(or(and(in("holder", owners), since), and(in("staff", owners), since)));
  }

  private List<PushTarget> targets(Bson filter) {
    return targets.find(filter).map(MongoPushTargets::target).into(new ArrayList<>());
  }

  @Override
  public void put(PushTarget target) {
    targets.upsert(eq("_id", target.id()), Updates.combine(changes(target)));
  }

  @Override
  public void remove(String id, String value) {
    targets.deleteAll(and(eq("_id", id), eq("value", value)));
  }

  @Override
  public Optional<Registration> find(String id) {
    return targets.findOne(eq("_id", id)).map(MongoPushTargets::registration);
  }

  @Override
  public List<Registration> ofApp(String installation, String value) {
    return targets.list(or(eq("installation", installation), eq("value", value))).stream()
        .map(MongoPushTargets::registration)
        .toList();
  }

  @Override
  public List<Registration> of(String owner) {
    return targets
        .find(eq("holder", owner))
        .sort(descending("seenAt"))
        .map(MongoPushTargets::registration)
        .into(new ArrayList<>());
  }

  @Override
  public void put(Registration registration) {
    var target = registration.target();
    var changes = changes(target);
    changes.add(Updates.set("installation", registration.installation()));
    changes.add(Updates.set("registeredAt", Date.from(registration.registeredAt())));
    targets.upsert(eq("_id", target.id()), Updates.combine(changes));
  }

  @Override
  public void remove(Collection<String> ids) {
    if (!ids.isEmpty()) {
      targets.deleteAll(in("_id", ids));
    }
  }

  private static List<Bson> changes(PushTarget target) {
    var changes = new ArrayList<Bson>();
    for (var owner : target.owners()) {
      changes.add(Updates.set(owner.startsWith(STAFF) ? "staff" : "holder", owner));
    }
    if (target.owners().stream().noneMatch(owner -> owner.startsWith(STAFF))) {
      changes.add(Updates.unset("staff"));
    }
    changes.add(Updates.set("kind", target.kind().name()));
    changes.add(Updates.set("value", target.value()));
    changes.add(Updates.set("platform", target.platform().name()));
    changes.add(Updates.set("appVersion", target.appVersion()));
    changes.add(Updates.set("language", target.language()));
    changes.add(Updates.set("seenAt", Date.from(target.seenAt())));
    return changes;
  }

  private static Registration registration(Document document) {
    var target = target(document);
    var since =
        Objects.requireNonNullElse(document.getDate("registeredAt"), Date.from(target.seenAt()));
    return new Registration(
        target,
        Objects.requireNonNullElse(document.getString("installation"), target.id()),
        since.toInstant());
  }

  private static PushTarget target(Document document) {
    return new PushTarget(
        document.getString("_id"),
        Stream.of("staff", "holder").map(document::getString).filter(Objects::nonNull).toList(),
        Kind.valueOf(document.getString("kind")),
        document.getString("value"),
        Platform.valueOf(document.getString("platform")),
        document.getString("appVersion"),
        document.getString("language"),
        document.getDate("seenAt").toInstant());
  }
}
