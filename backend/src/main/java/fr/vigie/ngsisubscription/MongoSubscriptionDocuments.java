package fr.vigie.ngsisubscription;

import fr.vigie.http.JsonBytes;
import fr.vigie.ngsisubscription.Subscription.Ended;
import fr.vigie.ngsisubscription.Subscription.Progress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How subscriptions are stored: what was asked for as the JSON that it was, which is read again.
final class MongoSubscriptionDocuments {

  private MongoSubscriptionDocuments() {}

  /// What may be changed of it.
  static Document asked(Subscription subscription) {
    var isTold = subscription.ended() == Ended.NOT && subscription.asked().isActive();
    return new Document("maker", subscription.maker())
        .append("territories", subscription.territories().stream().sorted().toList())
        .append("body", new String(JsonBytes.write(subscription.json()), StandardCharsets.UTF_8))
        .append("context", subscription.context())
        .append("ended", subscription.ended().name())
        .append("isTold", isTold);
  }

  static Subscription subscription(Document document) {
    var json = JsonBytes.readObject(document.getString("body").getBytes(StandardCharsets.UTF_8));
    return new Subscription(
        document.getString("_id"),
        document.getString("maker"),
        Set.copyOf(document.getList("territories", String.class)),
        json,
        SubscriptionReader.read(json),
        document.getString("context"),
        document.getString("fingerprint"),
        document.getDate("createdAt").toInstant(),
        Ended.valueOf(document.getString("ended")),
        new Progress(
            document.getLong("timesSent"),
            instant(document, "lastAt"),
            instant(document, "lastSuccess"),
            instant(document, "lastFailure"),
            document.getInteger("failures"),
            instant(document, "failingSince")));
  }

  private static @Nullable Instant instant(Document document, String field) {
    var date = document.getDate(field);
    return date == null ? null : date.toInstant();
  }
}
