package fr.vigie.round;

import fr.vigie.round.Round.Failure;
import fr.vigie.round.Round.Status;
import fr.vigie.routing.DistanceMethod;
import fr.vigie.shared.GeoPoint;
import fr.vigie.tourplan.Shift;
import fr.vigie.tourplan.Shift.Break;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How rounds are stored; their stops by {@link MongoStopDocuments}, what is of waste by {@link
/// MongoWasteDocuments}. What is null is left out.
final class MongoRoundDocuments {

  private MongoRoundDocuments() {}

  static Document of(Round round) {
    var document =
        new Document("_id", round.id())
            .append("clientRoundId", round.clientRoundId())
            .append("fingerprint", round.fingerprint())
            .append("territory", round.territory())
            .append("day", round.day().toString())
            .append("status", round.status().name())
            .append("shift", of(round.shift()))
            .append("stops", round.stops().stream().map(MongoStopDocuments::of).toList())
            .append("by", round.by())
            .append("createdAt", Date.from(round.createdAt()));
    var held = round.heldWorkOrders();
    append(document, "held", held.isEmpty() ? null : held);
    append(document, "agent", round.agent());
    append(document, "vehicle", round.vehicle());
    append(document, "note", round.note());
    append(document, "failure", round.failure() == null ? null : round.failure().name());
    append(document, "waste", round.waste() == null ? null : MongoWasteDocuments.of(round.waste()));
    append(document, "course", round.course() == null ? null : of(round.course()));
    append(document, "planning", round.planning() == null ? null : of(round.planning()));
    return document;
  }

  static void append(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  static Document of(GeoPoint place) {
    return new Document("latitude", place.latitude()).append("longitude", place.longitude());
  }

  static GeoPoint place(Document document) {
    return new GeoPoint(document.getDouble("latitude"), document.getDouble("longitude"));
  }

  static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  static @Nullable Instant instant(Document document, String name) {
    var date = document.getDate(name);
    return date == null ? null : date.toInstant();
  }

  private static Document of(Shift shift) {
    var document =
        new Document("start", of(shift.start()))
            .append("end", of(shift.end()))
            .append("from", Date.from(shift.from()))
            .append("until", Date.from(shift.until()))
            .append("breaks", shift.breaks().stream().map(MongoRoundDocuments::of).toList())
            .append("skills", shift.skills().stream().sorted().toList());
    append(document, "capacityLitres", shift.capacityLitres());
    return document;
  }

  private static Document of(Break rest) {
    return new Document("from", Date.from(rest.from()))
        .append("seconds", rest.length().toSeconds());
  }

  private static Document of(Course course) {
    return new Document("metres", course.metres())
        .append("drivingSeconds", course.drivingSeconds())
        .append("method", course.method().name())
        .append("back", Date.from(course.back()))
        .append("plannedAt", Date.from(course.plannedAt()));
  }

  private static Document of(Planning planning) {
    var document =
        new Document("ticket", planning.ticket())
            .append("dueAt", Date.from(planning.dueAt()))
            .append("attempts", planning.attempts());
    append(document, "from", planning.from() == null ? null : of(planning.from()));
    append(document, "since", date(planning.since()));
    return document;
  }

  static Round round(Document document) {
    var waste = document.get("waste", Document.class);
    var course = document.get("course", Document.class);
    var planning = document.get("planning", Document.class);
    var failure = document.getString("failure");
    return new Round(
        document.getString("_id"),
        document.getString("clientRoundId"),
        document.getString("fingerprint"),
        document.getString("territory"),
        LocalDate.parse(document.getString("day")),
        document.getString("agent"),
        document.getString("vehicle"),
        Status.valueOf(document.getString("status")),
        shift(document.get("shift", Document.class)),
        document.getList("stops", Document.class).stream().map(MongoStopDocuments::stop).toList(),
        waste == null ? null : MongoWasteDocuments.waste(waste),
        course == null ? null : course(course),
        planning == null ? null : planning(planning),
        failure == null ? null : Failure.valueOf(failure),
        document.getString("note"),
        document.getString("by"),
        document.getDate("createdAt").toInstant());
  }

  private static Shift shift(Document document) {
    return new Shift(
        place(document.get("start", Document.class)),
        place(document.get("end", Document.class)),
        document.getDate("from").toInstant(),
        document.getDate("until").toInstant(),
        document.getList("breaks", Document.class).stream().map(MongoRoundDocuments::rest).toList(),
        document.getInteger("capacityLitres"),
        new HashSet<>(document.getList("skills", String.class, List.of())));
  }

  private static Break rest(Document document) {
    return new Break(
        document.getDate("from").toInstant(), Duration.ofSeconds(document.getLong("seconds")));
  }

  private static Course course(Document document) {
    return new Course(
        document.getDouble("metres"),
        document.getDouble("drivingSeconds"),
        DistanceMethod.valueOf(document.getString("method")),
        document.getDate("back").toInstant(),
        document.getDate("plannedAt").toInstant());
  }

  private static Planning planning(Document document) {
    var from = document.get("from", Document.class);
    return new Planning(
        document.getString("ticket"),
        document.getDate("dueAt").toInstant(),
        document.getInteger("attempts"),
        from == null ? null : place(from),
        instant(document, "since"));
  }
}
