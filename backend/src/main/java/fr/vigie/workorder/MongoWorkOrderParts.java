package fr.vigie.workorder;

import fr.vigie.media.MongoPhotoParts;
import fr.vigie.media.PhotoPurpose;
import fr.vigie.task.MongoTaskParts;
import fr.vigie.task.Task;
import fr.vigie.workorder.Spent.Part;
import fr.vigie.workorder.Spent.Time;
import fr.vigie.workorder.WorkPhotos.Awaited;
import java.math.BigDecimal;
import java.util.Date;
import java.util.List;
import org.bson.Document;

/// How what work orders consist of is stored within them: tasks, photos, times and parts, and
/// quantities in thousandths.
final class MongoWorkOrderParts {

  private static final int DECIMALS = 3;

  private MongoWorkOrderParts() {}

  static void append(Document document, Details details) {
    var photos = details.photos();
    var spent = details.spent();
    document
        .append("tasks", details.tasks().stream().map(MongoTaskParts::of).toList())
        .append("photos", photos.shown().stream().map(MongoPhotoParts::of).toList())
        .append("awaited", photos.awaited().stream().map(MongoWorkOrderParts::of).toList())
        .append("times", spent.times().stream().map(MongoWorkOrderParts::of).toList())
        .append("parts", spent.parts().stream().map(MongoWorkOrderParts::of).toList());
    MongoWorkOrderDetails.put(document, "externalCents", spent.externalCents());
    MongoWorkOrderDetails.put(document, "hourlyCents", spent.hourlyCents());
  }

  static List<Task> tasks(Document document) {
    return document.getList("tasks", Document.class).stream().map(MongoTaskParts::task).toList();
  }

  static WorkPhotos photos(Document document) {
    return new WorkPhotos(
        document.getList("photos", Document.class).stream().map(MongoPhotoParts::shown).toList(),
        document.getList("awaited", Document.class).stream()
            .map(MongoWorkOrderParts::awaited)
            .toList());
  }

  static Spent spent(Document document) {
    return new Spent(
        document.getList("times", Document.class).stream().map(MongoWorkOrderParts::time).toList(),
        document.getList("parts", Document.class).stream().map(MongoWorkOrderParts::part).toList(),
        document.getInteger("externalCents"),
        document.getInteger("hourlyCents"));
  }

  private static Document of(Awaited photo) {
    return new Document("key", photo.key())
        .append("owner", photo.owner())
        .append("clientPhotoId", photo.clientPhotoId())
        .append("purpose", photo.purpose().name())
        .append("at", Date.from(photo.at()))
        .append("by", photo.by());
  }

  private static Awaited awaited(Document document) {
    return new Awaited(
        document.getString("owner"),
        document.getString("clientPhotoId"),
        PhotoPurpose.valueOf(document.getString("purpose")),
        document.getDate("at").toInstant(),
        document.getString("by"));
  }

  private static Document of(Time time) {
    return new Document("_id", time.id())
        .append("person", time.person())
        .append("minutes", time.minutes())
        .append("isTimed", time.isTimed())
        .append("at", Date.from(time.at()));
  }

  private static Time time(Document document) {
    return new Time(
        document.getString("_id"),
        document.getString("person"),
        document.getInteger("minutes"),
        document.getBoolean("isTimed"),
        document.getDate("at").toInstant());
  }

  private static Document of(Part part) {
    var document =
        new Document("_id", part.id())
            .append("part", part.part())
            .append("name", part.name())
            .append("unit", part.unit())
            .append("thousandths", part.quantity().movePointRight(DECIMALS).longValueExact())
            .append("by", part.by())
            .append("at", Date.from(part.at()));
    MongoWorkOrderDetails.put(document, "cents", part.cents());
    return document;
  }

  private static Part part(Document document) {
    return new Part(
        document.getString("_id"),
        document.getString("part"),
        document.getString("name"),
        document.getString("unit"),
        BigDecimal.valueOf(document.getLong("thousandths"), DECIMALS),
        document.getInteger("cents"),
        document.getString("by"),
        document.getDate("at").toInstant());
  }
}
