package fr.vigie.notification;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import fr.vigie.mongo.Documents;
import fr.vigie.outbox.Message;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `notifications`, by the id of what is told and whose it is, which are the `_id`;
/// `{recipient: 1, notification: -1}`, the same of those that are not read, `{subject: 1,
/// notification: 1}` of those of members of staff; gone 90 days after `at`.
final class MongoNotifications implements Notifications {

  private static final String COLLECTION = "notifications";
  private static final Duration KEPT = Duration.ofDays(90);
  private static final int MOST_COUNTED = 100;
  private static final int MOST_OF_SUBJECT = 500;
  private static final Pattern ID = Pattern.compile("ntf_[0-9A-Za-z]{1,40}");

  private final Documents notifications;

  MongoNotifications(MongoDatabase database) {
    this.notifications = new Documents(database, COLLECTION);
  }

  static void createIndexes(MongoDatabase database) {
    var collection = database.getCollection(COLLECTION);
    var newest = Indexes.compoundIndex(ascending("recipient"), descending("notification"));
    collection.createIndex(newest);
    collection.createIndex(
        newest, new IndexOptions().name("unread").partialFilterExpression(eq("isUnread", true)));
    collection.createIndex(
        ascending("subject", "notification"),
        new IndexOptions().partialFilterExpression(exists("isStaffs")));
    collection.createIndex(
        ascending("at"), new IndexOptions().expireAfter(KEPT.toSeconds(), TimeUnit.SECONDS));
  }

  @Override
  public void add(List<Notification> added) {
    notifications.bulk(
        added.stream()
            .map(each ->
                new UpdateOneModel<Document>(
                    eq("_id", each.id() + " " + each.recipient()),
                    new Document("$setOnInsert", document(each)),
                    new UpdateOptions().upsert(true)))
            .toList());
  }

  @Override
  public Page<Notification> page(
      Collection<String> recipients, boolean isUnread, int first, @Nullable String after) {
    var wanted = new ArrayList<>(List.of(in("recipient", recipients)));
    if (isUnread) {
      wanted.add(eq("isUnread", true));
    }
    if (after != null) {
      InvalidInput.unless(ID.matcher(after).matches(), "after", "a cursor of the same list");
      wanted.add(lt("notification", after));
    }
    var found =
        notifications
            .find(and(wanted), first + 1)
            .sort(descending("notification"))
            .map(MongoNotifications::read)
            .into(new ArrayList<>());
    return Page.of(found, first, Notification::id);
  }

  @Override
  public int unread(Collection<String> recipients) {
    return notifications
        .find(unreadOf(recipients), MOST_COUNTED)
        .projection(new Document("_id", 1))
        .into(new ArrayList<>())
        .size();
  }

  @Override
  public void read(Collection<String> recipients, Collection<String> ids, Instant at) {
    var theirs = unreadOf(recipients);
    notifications.updateAll(
        ids.isEmpty() ? theirs : and(theirs, in("notification", ids)),
        Updates.combine(Updates.set("readAt", Date.from(at)), Updates.unset("isUnread")));
  }

  private static Bson unreadOf(Collection<String> recipients) {
    return and(in("recipient", recipients), eq("isUnread", true));
  }

  @Override
  public Map<String, Notification> lastOf(String subject, String before) {
    var last = new HashMap<String, Notification>();
    notifications
        .find(
            and(eq("subject", subject), exists("isStaffs"), lt("notification", before)),
            MOST_OF_SUBJECT)
        .sort(descending("notification"))
        .forEach(document -> last.putIfAbsent(document.getString("recipient"), read(document)));
    return last;
  }

  private static Document document(Notification notification) {
    var message = notification.message();
    var document =
        new Document("notification", notification.id())
            .append("recipient", notification.recipient())
            .append("kind", notification.kind().name())
            .append("territory", message.territory())
            .append("subject", message.subject())
            .append("facts", new Document(Map.copyOf(message.facts())))
            .append("at", Date.from(notification.at()))
            .append("isUnread", true);
    return notification.kind().told().isStaff() ? document.append("isStaffs", true) : document;
  }

  private static Notification read(Document document) {
    var facts = new HashMap<String, String>();
    document
        .get("facts", Document.class)
        .forEach((name, value) -> facts.put(name, String.valueOf(value)));
    var readAt = document.getDate("readAt");
    return new Notification(
        document.getString("notification"),
        document.getString("recipient"),
        NotificationKind.valueOf(document.getString("kind")),
        new Message(
            document.getString("kind"),
            document.getString("territory"),
            document.getString("subject"),
            facts),
        document.getDate("at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
