package fr.vigie.experience;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import fr.vigie.experience.PracticeComment.Experience;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.shared.Page;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collection `practiceComments`; unique `{clientCommentId: 1}`; `{practice: 1, isHidden: 1, _id:
/// 1}` for those that are seen.
final class MongoPracticeComments implements PracticeComments {

  private final Documents comments;

  MongoPracticeComments(MongoDatabase database) {
    this.comments = new Documents(database, "practiceComments");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "practiceComments")
        .unique("clientCommentId")
        .on("practice", "isHidden", "_id")
        .make();
  }

  @Override
  public Optional<PracticeComment> find(String id) {
    return comments.findOne(eq("_id", id)).map(MongoPracticeComments::comment);
  }

  @Override
  public Optional<PracticeComment> findByClientId(String clientCommentId) {
    return comments
        .findOne(eq("clientCommentId", clientCommentId))
        .map(MongoPracticeComments::comment);
  }

  @Override
  public Page<PracticeComment> page(String practice, int first, @Nullable String after) {
    var filter =
        and(
            eq("practice", practice),
            eq("isHidden", false),
            after == null ? empty() : Keyset.NEWEST_FIRST.beyond("pcm", after));
    var found =
        comments
            .find(filter, first + 1)
            .sort(Keyset.NEWEST_FIRST.sort())
            .map(MongoPracticeComments::comment)
            .into(new ArrayList<>());
    return Page.of(found, first, PracticeComment::id);
  }

  @Override
  public void add(PracticeComment comment) {
    comments.insert(document(comment));
  }

  @Override
  public void put(PracticeComment comment) {
    comments.put(document(comment));
  }

  private static Document document(PracticeComment comment) {
    return new Document("_id", comment.id())
        .append("clientCommentId", comment.clientCommentId())
        .append("fingerprint", comment.fingerprint())
        .append("practice", comment.practice())
        .append("territory", comment.territory())
        .append("text", comment.text())
        .append("experience", of(comment.experience()))
        .append("by", comment.by())
        .append("writtenAt", Date.from(comment.writtenAt()))
        .append("hiddenBy", comment.hiddenBy())
        .append("isHidden", comment.isHidden());
  }

  private static @Nullable Document of(@Nullable Experience experience) {
    return experience == null
        ? null
        : new Document("wentWell", experience.wentWell())
            .append("wentBadly", experience.wentBadly())
            .append("rating", experience.rating());
  }

  private static PracticeComment comment(Document document) {
    return new PracticeComment(
        document.getString("_id"),
        document.getString("clientCommentId"),
        document.getString("fingerprint"),
        document.getString("practice"),
        document.getString("territory"),
        document.getString("text"),
        experience(document.get("experience", Document.class)),
        document.getString("by"),
        document.getDate("writtenAt").toInstant(),
        document.getString("hiddenBy"));
  }

  private static @Nullable Experience experience(@Nullable Document experience) {
    return experience == null
        ? null
        : new Experience(
            experience.getString("wentWell"),
            experience.getString("wentBadly"),
            experience.getInteger("rating"));
  }
}
