package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Acknowledged;
import fr.vigie.alarm.Alarm.Cleared;
import fr.vigie.alarm.Alarm.ClearedBecause;
import fr.vigie.alarm.Alarm.Comment;
import fr.vigie.alarm.Alarm.RuleVersion;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.Alarm.Work;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How alarms are stored; what is null is absent, but for what lists ask for.
final class MongoAlarmDocuments {

  private MongoAlarmDocuments() {}

  static Document of(Alarm alarm) {
    var subject = alarm.subject();
    var domain = subject.domain();
    var document =
        new Document("_id", alarm.id())
            .append("asset", subject.id())
            .append("kind", subject.kind())
            .append("territory", subject.territory())
            .append("domain", domain == null ? null : domain.name())
            .append("commune", subject.commune())
            .append("ancestors", subject.ancestors())
            .append("type", alarm.type())
            .append("severity", alarm.severity().name())
            .append("rank", alarm.severity().rank())
            .append("urgency", alarm.severity().urgency(alarm.id()))
            .append("isSuspected", alarm.isSuspected())
            .append("startedAt", Date.from(alarm.startedAt()))
            .append("occurrences", (double) alarm.occurrences())
            .append("lastAt", Date.from(alarm.last().at()))
            .append("lastValue", alarm.last().value())
            .append("isActive", alarm.isActive())
            .append("isAcknowledged", alarm.isAcknowledged())
            .append("isPart", alarm.partOf() != null)
            .append("comments", alarm.comments().stream().map(MongoAlarmDocuments::of).toList());
    appendOptional(document, alarm);
    return subject.location() == null ? document : Places.append(document, subject.location());
  }

  private static void appendOptional(Document document, Alarm alarm) {
    var rule = alarm.rule();
    if (rule != null) {
      document.append("rule", rule.id()).append("ruleVersion", (double) rule.version());
    }
    if (alarm.acknowledged() != null) {
      document.putAll(of(alarm.acknowledged()));
    }
    if (alarm.cleared() != null) {
      document.putAll(of(alarm.cleared()));
    }
    if (alarm.partOf() != null) {
      document.append("partOf", alarm.partOf());
    }
    var work = alarm.work();
    if (work != null) {
      document
          .append("work", of(work))
          .append("wantsWork", alarm.workOrder() == null)
          .append("workOrder", alarm.workOrder());
    }
  }

  static Row row(Alarm alarm) {
    return Documents.row(of(alarm));
  }

  static Document of(Acknowledged acknowledged) {
    return new Document("isAcknowledged", true)
        .append("acknowledgedAt", Date.from(acknowledged.at()))
        .append("acknowledgedBy", acknowledged.by());
  }

  static Document of(Cleared cleared) {
    return new Document("isActive", false)
        .append("clearedAt", Date.from(cleared.at()))
        .append("endedAt", Date.from(cleared.endedAt()))
        .append("clearedBecause", cleared.because().name())
        .append("clearedBy", cleared.by())
        .append("clearedNote", cleared.note());
  }

  static Document of(Comment comment) {
    return new Document("id", comment.id())
        .append("at", Date.from(comment.at()))
        .append("by", comment.by())
        .append("text", comment.text());
  }

  static Document of(Work work) {
    return new Document("instructions", work.instructions())
        .append("dueHours", work.dueHours())
        .append("by", work.by());
  }

  static Alarm alarm(Document document) {
    return new Alarm(
        document.getString("_id"),
        subject(document),
        document.getString("type"),
        Severity.valueOf(document.getString("severity")),
        rule(document),
        document.getBoolean("isSuspected"),
        instant(document, "startedAt"),
        document.getDouble("occurrences").intValue(),
        new Sighting(instant(document, "lastAt"), document.getDouble("lastValue")),
        acknowledged(document),
        document.getBoolean("isActive") ? null : cleared(document),
        document.getList("comments", Document.class).stream()
            .map(MongoAlarmDocuments::comment)
            .toList(),
        document.getString("partOf"),
        work(document.get("work", Document.class)),
        document.getString("workOrder"));
  }

  private static Subject subject(Document document) {
    var domain = document.getString("domain");
    return new Subject(
        document.getString("asset"),
        document.getString("territory"),
        document.getString("kind"),
        domain == null ? null : Domain.valueOf(domain),
        document.getString("commune"),
        document.containsKey("latitude") ? Places.read(document) : null,
        document.getList("ancestors", String.class, List.of()));
  }

  private static @Nullable RuleVersion rule(Document document) {
    var rule = document.getString("rule");
    return rule == null
        ? null
        : new RuleVersion(rule, document.getDouble("ruleVersion").intValue());
  }

  private static @Nullable Acknowledged acknowledged(Document document) {
    return document.getBoolean("isAcknowledged")
        ? new Acknowledged(
            instant(document, "acknowledgedAt"), document.getString("acknowledgedBy"))
        : null;
  }

  private static Cleared cleared(Document document) {
    return new Cleared(
        instant(document, "clearedAt"),
        instant(document, "endedAt"),
        ClearedBecause.valueOf(document.getString("clearedBecause")),
        document.getString("clearedBy"),
        document.getString("clearedNote"));
  }

  private static Comment comment(Document document) {
    return new Comment(
        document.getString("id"),
        instant(document, "at"),
        document.getString("by"),
        document.getString("text"));
  }

  private static @Nullable Work work(@Nullable Document document) {
    return document == null
        ? null
        : new Work(
            document.getString("instructions"),
            document.getInteger("dueHours"),
            document.getString("by"));
  }

  private static Instant instant(Document document, String name) {
    return Objects.requireNonNull(document.getDate(name), name).toInstant();
  }
}
