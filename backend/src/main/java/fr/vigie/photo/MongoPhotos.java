package fr.vigie.photo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.nin;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.photo.Photo.Subject;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `photos`; unique `{name: 1}`; `{territory: 1, status: 1, _id: 1}`; `{category: 1,
/// attachedAt: 1}`; `{attachedAt: 1}`; `{owner: 1}`; of those attached `{subject: 1}`, of the
/// others `{uploadedAt: 1}`.
final class MongoPhotos implements Photos {

  private final Documents photos;
  private final Documents grants;

  MongoPhotos(MongoDatabase database) {
    this.photos = new Documents(database, "photos");
    this.grants = new Documents(database, "photoGrants");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "photos")
        .unique("name")
        .on("territory", "status", "_id")
        .on("category", "attachedAt")
        .on("attachedAt")
        .on("owner")
        .where(eq("isAttached", true), "subject")
        .where(eq("isAttached", false), "uploadedAt")
        .make();
  }

  @Override
  public Optional<Photo> find(String id) {
    return photos.findOne(eq("_id", id)).map(MongoPhotoDocuments::photo);
  }

  @Override
  public Optional<Photo> findByName(String name) {
    return photos.findOne(eq("name", name)).map(MongoPhotoDocuments::photo);
  }

  @Override
  public List<Photo> list(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : read(in("_id", ids), ids.size());
  }

  @Override
  public Set<String> named(Collection<String> names) {
    if (names.isEmpty()) {
      return Set.of();
    }
    return photos.rows(in("name", names), names.size(), null, new Wanted(Set.of("name"))).stream()
        .map(row -> row.required("name"))
        .collect(Collectors.toSet());
  }

  @Override
  public void add(Photo photo) {
    photos.insert(MongoPhotoDocuments.of(photo));
  }

  @Override
  public long attach(PhotoOwner owner, Collection<String> ids, Subject subject, Instant at) {
    // Their grants tell too of what, so that they are found by it when somebody is forgotten.
    grants.updateAll(in("photo", ids), Updates.set("subject", subject.id()));
    return photos.updateAll(
        and(in("_id", ids), eq("owner", owner.key()), eq("isAttached", false)),
        Updates.combine(
            Updates.set("isAttached", true),
            Updates.set("kind", subject.kind().name()),
            Updates.set("subject", subject.id()),
            Updates.set("territory", subject.territory()),
            Updates.set("category", subject.category()),
            Updates.set("attachedAt", Date.from(at))));
  }

  @Override
  public void move(Subject now) {
    photos.updateAll(
        and(eq("isAttached", true), eq("subject", now.id()), eq("kind", now.kind().name())),
        Updates.combine(
            Updates.set("territory", now.territory()), Updates.set("category", now.category())));
  }

  @Override
  public void put(Photo photo) {
    var changed = MongoPhotoDocuments.of(photo);
    changed.remove("_id");
    photos.update(
        eq("_id", photo.id()),
        Updates.combine(
            changed.entrySet().stream().map(e -> Updates.set(e.getKey(), e.getValue())).toList()));
  }

  @Override
  public void remove(Collection<String> ids) {
    photos.deleteAll(in("_id", ids));
  }

  @Override
  public Page<Row> awaiting(String territory, int first, @Nullable String after, Wanted wanted) {
    var keyset = Keyset.OLDEST_FIRST;
    var conditions = new ArrayList<Bson>();
    conditions.add(eq("territory", territory));
    conditions.add(eq("status", Photo.Status.AWAITING.name()));
    if (after != null) {
      conditions.add(keyset.beyond("pho", after));
    }
    var found = photos.rows(and(conditions), first + 1, keyset.sort(), wanted.and(keyset.fields()));
    return Page.of(found, first, keyset::cursor);
  }

  @Override
  public List<Photo> neverAttached(Instant before, int most) {
    return read(and(eq("isAttached", false), lt("uploadedAt", Date.from(before))), most);
  }

  @Override
  public List<Photo> attachedBefore(Instant before, Categories categories, int most) {
    var codes = categories.codes();
    return read(
        and(
            lt("attachedAt", Date.from(before)),
            categories.isAllBut() ? nin("category", codes) : in("category", codes)),
        most);
  }

  @Override
  public List<Photo> of(Collection<String> owners, Collection<String> subjects, int most) {
    return read(
        or(in("owner", owners), and(eq("isAttached", true), in("subject", subjects))), most);
  }

  private List<Photo> read(Bson filter, int most) {
    return photos.find(filter, most).map(MongoPhotoDocuments::photo).into(new ArrayList<>());
  }
}
