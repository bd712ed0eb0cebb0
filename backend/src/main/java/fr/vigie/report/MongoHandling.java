package fr.vigie.report;

import fr.vigie.report.Handling.Duplicate;
import fr.vigie.report.Handling.Forwarding;
import fr.vigie.report.Handling.Priority;
import fr.vigie.report.Handling.Rejection;
import fr.vigie.report.Handling.Voice;
import fr.vigie.report.Handling.Word;
import fr.vigie.report.Report.Act;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How what staff decided is stored: nothing of it is stored that nobody said.
final class MongoHandling {

  private MongoHandling() {}

  static Document of(Handling handling) {
    var voice = handling.voice();
    var document =
        new Document("isPrivate", handling.isPrivate())
            .append("priority", handling.priority().name())
            .append("followers", handling.followers())
            .append("isAsked", voice.isAsked())
            .append("reopenings", voice.reopenings())
            .append("words", voice.words().stream().map(MongoHandling::of).toList());
    append(document, "filedIn", handling.filedIn());
    append(document, "satisfaction", voice.satisfaction());
    append(document, "contestedBy", voice.contestedBy().isEmpty() ? null : voice.contestedBy());
    var rejection = handling.rejection();
    append(document, "rejection", rejection == null ? null : rejection.name());
    var duplicate = handling.duplicate();
    if (duplicate != null) {
      document.append("duplicateOf", duplicate.of()).append("root", duplicate.root());
      var mendedAt = duplicate.mendedAt();
      append(document, "rootMendedAt", mendedAt == null ? null : Date.from(mendedAt));
    }
    var forwarding = handling.forwarding();
    if (forwarding != null) {
      append(document, "forwardedTo", forwarding.organisation());
      append(document, "receiver", forwarding.territory());
    }
    return document;
  }

  static Handling handling(@Nullable Document stored) {
    return stored == null
        ? Handling.NONE
        : new Handling(
            stored.getBoolean("isPrivate", false),
            Priority.valueOf(stored.get("priority", Priority.NORMAL.name())),
            duplicate(stored),
            forwarding(stored),
            rejection(stored),
            stored.getInteger("followers", 0),
            stored.getString("filedIn"),
            new Voice(
                stored.getBoolean("isAsked", false),
                stored.getInteger("reopenings", 0),
                stored.getInteger("satisfaction"),
                stored.getList("words", Document.class, List.of()).stream()
                    .map(MongoHandling::word)
                    .toList(),
                stored.getList("contestedBy", String.class, List.of())));
  }

  private static @Nullable Duplicate duplicate(Document stored) {
    var of = stored.getString("duplicateOf");
    var mendedAt = stored.getDate("rootMendedAt");
    return of == null
        ? null
        : new Duplicate(of, stored.get("root", of), mendedAt == null ? null : mendedAt.toInstant());
  }

  private static @Nullable Forwarding forwarding(Document stored) {
    var organisation = stored.getString("forwardedTo");
    return organisation == null ? null : new Forwarding(organisation, stored.getString("receiver"));
  }

  private static @Nullable Rejection rejection(Document stored) {
    var name = stored.getString("rejection");
    return name == null ? null : Rejection.valueOf(name);
  }

  private static Document of(Word word) {
    return new Document("at", Date.from(word.at()))
        .append("act", word.act().name())
        .append("text", word.text())
        .append("key", word.key());
  }

  private static Word word(Document stored) {
    return new Word(
        stored.getDate("at").toInstant(),
        Act.valueOf(stored.getString("act")),
        stored.getString("text"),
        stored.getString("key"));
  }

  private static void append(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.append(name, value);
    }
  }
}
