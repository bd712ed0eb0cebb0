package fr.vigie.outbox;

import fr.vigie.outbox.Delivery.Attempt;
import fr.vigie.outbox.Delivery.State;
import java.time.Instant;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.bson.Document;

/// Deliveries as they are stored.
final class MongoDeliveryDocuments {

  private MongoDeliveryDocuments() {}

  /// All but the `_id`.
  static Document added(NewDelivery delivery, Instant now) {
    var message = delivery.message();
    var address = delivery.address();
    var document =
        new Document("notification", delivery.notification())
            .append("event", delivery.event().id())
            .append("happenedAt", Date.from(delivery.event().at()))
            .append("kind", message.kind())
            .append("territory", message.territory())
            .append("subject", message.subject())
            .append("facts", new Document(Map.copyOf(message.facts())))
            .append("channel", address.channel().name())
            .append("to", address.to())
            .append("language", address.language())
            .append("madeAt", Date.from(now))
            .append("due", Date.from(delivery.notBefore()))
            .append("expiresAt", Date.from(delivery.expiresAt()))
            .append("state", State.WAITING.name())
            .append("attempts", 0);
    if (address.recipient() != null) {
      document.append("recipient", address.recipient());
    }
    if (delivery.bundle() != null) {
      document.append("bundle", delivery.bundle());
    }
    return document;
  }

  static Document attempt(Attempt attempt) {
    var document = new Document("at", Date.from(attempt.at())).append("code", attempt.code());
    return attempt.detail() == null ? document : document.append("detail", attempt.detail());
  }

  static Delivery delivery(Document document) {
    return new Delivery(
        document.getString("_id"),
        document.getString("notification"),
        document.getString("event"),
        message(document),
        new Address(
            Channel.valueOf(document.getString("channel")),
            document.getString("to"),
            document.getString("recipient"),
            document.getString("language")),
        document.getString("bundle"),
        document.getDate("madeAt").toInstant(),
        document.getDate("expiresAt").toInstant(),
        State.valueOf(document.getString("state")),
        document.getInteger("attempts"),
        document.getList("history", Document.class, List.of()).stream()
            .map(each ->
                new Attempt(
                    each.getDate("at").toInstant(),
                    each.getString("code"),
                    each.getString("detail")))
            .toList());
  }

  private static Message message(Document document) {
    var facts = new HashMap<String, String>();
    document
        .get("facts", Document.class)
        .forEach((name, value) -> facts.put(name, String.valueOf(value)));
    return new Message(
        document.getString("kind"),
        document.getString("territory"),
        document.getString("subject"),
        facts);
  }
}
