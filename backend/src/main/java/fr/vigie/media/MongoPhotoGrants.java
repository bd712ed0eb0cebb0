package fr.vigie.media;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Updates;
import fr.vigie.image.ImageType;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.photo.PhotoOwner;
import fr.vigie.photo.PhotoPurpose;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;

/// Collection `photoGrants`, by token; unique `{owner: 1, clientPhotoId: 1}`; `{grantedAt: 1}`;
/// `{photo: 1}`; of photos that are attached `{subject: 1}`.
final class MongoPhotoGrants implements PhotoGrants {

  private final Documents grants;

  MongoPhotoGrants(MongoDatabase database) {
    this.grants = new Documents(database, "photoGrants");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "photoGrants")
        .unique("owner", "clientPhotoId")
        .on("grantedAt")
        .on("photo")
        .where(exists("subject"), "subject")
        .make();
  }

  @Override
  public Optional<PhotoGrant> find(String token) {
    return grants.findOne(eq("_id", token)).map(MongoPhotoGrants::grant);
  }

  @Override
  public Optional<PhotoGrant> find(PhotoOwner owner, String clientPhotoId) {
    return grants
        .findOne(and(eq("owner", owner.key()), eq("clientPhotoId", clientPhotoId)))
        .map(MongoPhotoGrants::grant);
  }

  @Override
  public void add(PhotoGrant grant) {
    grants.insert(
        new Document("_id", grant.token())
            .append("photo", grant.photo())
            .append("owner", grant.owner().key())
            .append("clientPhotoId", grant.clientPhotoId())
            .append("fingerprint", grant.fingerprint())
            .append("purpose", grant.purpose().name())
            .append("type", grant.type().name())
            .append("bytes", grant.bytes())
            .append("grantedAt", Date.from(grant.grantedAt()))
            .append("until", Date.from(grant.until()))
            .append("content", grant.content()));
  }

  @Override
  public boolean use(String token, String content) {
    return grants.update(eq("_id", token), Updates.set("content", content));
  }

  @Override
  public long removeGivenBefore(Instant instant) {
    var before = lt("grantedAt", Date.from(instant));
    var unused = grants.removeAll(and(before, eq("content", null)));
    grants.removeAll(and(before, ne("content", null)));
    return unused;
  }

  private static PhotoGrant grant(Document document) {
    return new PhotoGrant(
        document.getString("_id"),
        document.getString("photo"),
        new PhotoOwner(document.getString("owner")),
        document.getString("clientPhotoId"),
        document.getString("fingerprint"),
        PhotoPurpose.valueOf(document.getString("purpose")),
        ImageType.valueOf(document.getString("type")),
        document.getInteger("bytes"),
        document.getDate("grantedAt").toInstant(),
        document.getDate("until").toInstant(),
        document.getString("content"));
  }
}
