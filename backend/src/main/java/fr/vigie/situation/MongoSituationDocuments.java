package fr.vigie.situation;

import fr.vigie.mongo.Documents;
import fr.vigie.shared.GeoBox;
import fr.vigie.situation.Situation.Dismissal;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.Situation.Mark;
import fr.vigie.situation.Situation.Opening;
import fr.vigie.situation.Situation.Proposal;
import fr.vigie.situation.Situation.Status;
import fr.vigie.view.Row;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How situations are stored; what is null is absent.
final class MongoSituationDocuments {

  private MongoSituationDocuments() {}

  static Document of(Situation situation) {
    var document =
        new Document("_id", situation.id())
            .append("territory", situation.territory())
            .append("kind", situation.kind().name())
            .append("status", situation.status().name())
            .append("members", situation.members())
            .append("excluded", situation.excluded())
            .append("memberCount", situation.memberCount())
            .append("firstAt", Date.from(situation.extent().firstAt()))
            .append("lastAt", Date.from(situation.extent().lastAt()))
            .append("freshAt", Date.from(situation.freshAt()))
            .append("openedAt", Date.from(situation.openedAt()))
            .append(
                "messages",
                situation.messages().stream().map(MongoSituationDocuments::of).toList());
    append(document, "title", situation.title());
    append(document, "openedBy", situation.openedBy());
    appendPlace(document, situation.extent());
    appendOrigin(document, situation);
    append(document, "confirmed", situation.confirmed());
    append(document, "ended", situation.ended());
    var dismissed = situation.dismissed();
    if (dismissed != null) {
      append(document, "dismissed", new Mark(dismissed.at(), dismissed.by()));
      document.append("dismissalReason", dismissed.reason());
    }
    return document;
  }

  private static void append(Document document, String field, @Nullable String text) {
    if (text != null) {
      document.append(field, text);
    }
  }

  /// As `confirmedAt` and `confirmedBy`.
  private static void append(Document document, String act, @Nullable Mark mark) {
    if (mark != null) {
      document.append(act + "At", Date.from(mark.at()));
      append(document, act + "By", mark.by());
    }
  }

  private static void appendPlace(Document document, Extent extent) {
    var box = extent.box();
    var centre = extent.centre();
    if (box != null && centre != null) {
      document
          .append("latitude", centre.latitude())
          .append("longitude", centre.longitude())
          .append(
              "box",
              new Document("south", box.south())
                  .append("west", box.west())
                  .append("north", box.north())
                  .append("east", box.east()));
    }
  }

  private static void appendOrigin(Document document, Situation situation) {
    var proposal = situation.proposal();
    if (proposal != null) {
      document.append("key", proposal.key());
      append(document, "openKey", situation.isOpen() ? proposal.key() : null);
      document.append("explanation", of(proposal.explanation()));
    }
    var opening = situation.opening();
    if (opening != null) {
      document
          .append("clientSituationId", opening.clientSituationId())
          .append("fingerprint", opening.fingerprint());
    }
  }

  private static Document of(Explanation why) {
    var document =
        new Document("at", Date.from(why.at()))
            .append("alarmCount", why.alarmCount())
            .append("reportCount", why.reportCount())
            .append("assetCount", why.assetCount())
            .append("peopleCount", why.peopleCount())
            .append("communeCount", why.communeCount())
            .append("least", why.least())
            .append("withinMinutes", why.withinMinutes())
            .append("withinMetres", why.withinMetres())
            .append("usualCount", why.usualCount())
            .append("factor", why.factor());
    append(document, "asset", why.asset());
    append(document, "category", why.category());
    return document;
  }

  private static Document of(SituationMessage message) {
    return new Document("id", message.id())
        .append("clientId", message.clientMessageId())
        .append("text", message.text())
        .append("at", Date.from(message.at()))
        .append("by", message.by())
        .append("reportCount", message.reportCount());
  }

  static Row row(Situation situation) {
    return Documents.row(of(situation));
  }

  static Situation situation(Document document) {
    var dismissed = mark(document, "dismissed");
    return new Situation(
        document.getString("_id"),
        document.getString("territory"),
        Kind.valueOf(document.getString("kind")),
        Status.valueOf(document.getString("status")),
        document.getString("title"),
        document.getList("members", String.class),
        document.getList("excluded", String.class),
        document.getInteger("memberCount"),
        new Extent(
            box(document.get("box", Document.class)),
            instant(document, "firstAt"),
            instant(document, "lastAt")),
        proposal(document),
        opening(document),
        instant(document, "openedAt"),
        document.getString("openedBy"),
        mark(document, "confirmed"),
        dismissed == null
            ? null
            : new Dismissal(
                dismissed.at(),
                Objects.requireNonNull(dismissed.by()),
                document.getString("dismissalReason")),
        mark(document, "ended"),
        document.getList("messages", Document.class).stream()
            .map(MongoSituationDocuments::message)
            .toList());
  }

  private static @Nullable GeoBox box(@Nullable Document box) {
    return box == null
        ? null
        : new GeoBox(
            box.getDouble("south"),
            box.getDouble("west"),
            box.getDouble("north"),
            box.getDouble("east"));
  }

  private static @Nullable Proposal proposal(Document document) {
    var why = document.get("explanation", Document.class);
    return why == null ? null : new Proposal(document.getString("key"), explanation(why));
  }

  private static Explanation explanation(Document why) {
    return new Explanation(
        instant(why, "at"),
        why.getString("asset"),
        why.getString("category"),
        why.getInteger("alarmCount"),
        why.getInteger("reportCount"),
        why.getInteger("assetCount"),
        why.getInteger("peopleCount"),
        why.getInteger("communeCount"),
        why.getInteger("least"),
        why.getInteger("withinMinutes"),
        why.getInteger("withinMetres"),
        why.getDouble("usualCount"),
        why.getDouble("factor"));
  }

  private static @Nullable Opening opening(Document document) {
    var clientId = document.getString("clientSituationId");
    return clientId == null ? null : new Opening(clientId, document.getString("fingerprint"));
  }

  private static @Nullable Mark mark(Document document, String act) {
    var at = document.getDate(act + "At");
    return at == null ? null : new Mark(at.toInstant(), document.getString(act + "By"));
  }

  private static SituationMessage message(Document message) {
    return new SituationMessage(
        message.getString("id"),
        message.getString("clientId"),
        message.getString("text"),
        instant(message, "at"),
        message.getString("by"),
        message.getInteger("reportCount"));
  }

  private static Instant instant(Document document, String field) {
    return Objects.requireNonNull(document.getDate(field), field).toInstant();
  }
}
