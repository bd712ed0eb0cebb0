package fr.vigie.report;

import fr.vigie.abuse.Marks;
import fr.vigie.moderation.Reason;
import fr.vigie.report.PublicWords.Standing;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How it is stored what the public may read and see; what says nothing is left out.
final class MongoModeration {

  private MongoModeration() {}

  static Document of(Moderation moderation) {
    var words = moderation.words();
    var document =
        new Document("isHeld", moderation.isHeld()).append("words", words.standing().name());
    put(document, "reasons", orNull(words.reasons().stream().map(Reason::name).toList()));
    put(document, "publicNote", words.note());
    put(document, "withdrawnNote", words.withdrawnNote());
    put(document, "decidedBy", words.decidedBy());
    var at = words.decidedAt();
    put(document, "decidedAt", at == null ? null : Date.from(at));
    put(document, "hiddenPhotos", orNull(moderation.hiddenPhotos()));
    put(document, "device", moderation.marks().device());
    put(document, "address", moderation.marks().address());
    return document;
  }

  private static @Nullable List<String> orNull(List<String> texts) {
    return texts.isEmpty() ? null : texts;
  }

  private static void put(Document document, String field, @Nullable Object value) {
    if (value != null) {
      document.append(field, value);
    }
  }

  /// Reports from before there was any moderation say nothing of their words.
  static Moderation read(@Nullable Document document) {
    return document == null || document.getString("words") == null
        ? Moderation.NONE
        : new Moderation(
            words(document),
            // The report says so itself.
            false,
            texts(document, "hiddenPhotos"),
            new Marks(document.getString("device"), document.getString("address")));
  }

  private static PublicWords words(Document document) {
    return new PublicWords(
        Standing.valueOf(document.getString("words")),
        texts(document, "reasons").stream().map(Reason::valueOf).collect(Collectors.toSet()),
        document.getString("publicNote"),
        document.getString("withdrawnNote"),
        document.getString("decidedBy"),
        instant(document.getDate("decidedAt")));
  }

  private static List<String> texts(Document document, String field) {
    return Objects.requireNonNullElse(document.getList(field, String.class), List.of());
  }

  private static @Nullable Instant instant(@Nullable Date date) {
    return date == null ? null : date.toInstant();
  }
}
