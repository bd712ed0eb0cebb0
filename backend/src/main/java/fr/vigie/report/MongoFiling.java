package fr.vigie.report;

import fr.vigie.advice.Finding;
import fr.vigie.report.Filing.AddressSearch;
import fr.vigie.report.Filing.Review;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How the filing of reports is stored: what is not known is not written, so that indexes hold only
/// what is.
final class MongoFiling {

  private MongoFiling() {}

  static Document of(Filing filing) {
    var document = new Document("saidAt", date(filing.saidAt()));
    put(document, "reference", filing.reference());
    put(document, "formVersion", filing.formVersion());
    put(document, "review", filing.review() == null ? null : filing.review().name());
    put(document, "nearestAsset", filing.nearestAsset());
    put(document, "alarm", filing.alarm());
    put(document, "address", of(filing.address()));
    return document.append("findings", filing.findings().stream().map(MongoFiling::of).toList());
  }

  private static void put(Document document, String name, @Nullable Object value) {
    if (value != null) {
      document.append(name, value);
    }
  }

  private static Document of(Finding finding) {
    return new Document("kind", finding.kind().name())
        .append("until", date(finding.until()))
        .append("sentence", finding.sentence());
  }

  private static @Nullable Document of(@Nullable AddressSearch search) {
    return search == null
        ? null
        : new Document("state", search.state().name())
            .append("nextAt", Date.from(search.nextAt()))
            .append("attempts", search.attempts())
            .append("text", search.text());
  }

  /// Reports from before filings were kept have none.
  static Filing filing(@Nullable Document document) {
    return document == null
        ? Filing.PLAIN
        : new Filing(
            instant(document, "saidAt"),
            document.getString("reference"),
            document.getString("formVersion"),
            review(document.getString("review")),
            document.getString("nearestAsset"),
            document.getString("alarm"),
            findings(document.getList("findings", Document.class)),
            address(document.get("address", Document.class)));
  }

  private static @Nullable Review review(@Nullable String name) {
    return name == null ? null : Review.valueOf(name);
  }

  private static List<Finding> findings(@Nullable List<Document> documents) {
    return documents == null
        ? List.of()
        : documents.stream()
            .map(finding ->
                new Finding(
                    Finding.Kind.valueOf(finding.getString("kind")),
                    instant(finding, "until"),
                    finding.getString("sentence")))
            .toList();
  }

  private static @Nullable AddressSearch address(@Nullable Document document) {
    return document == null
        ? null
        : new AddressSearch(
            AddressSearch.State.valueOf(document.getString("state")),
            document.getDate("nextAt").toInstant(),
            document.getInteger("attempts"),
            document.getString("text"));
  }

  private static @Nullable Date date(@Nullable Instant instant) {
    return instant == null ? null : Date.from(instant);
  }

  private static @Nullable Instant instant(Document document, String name) {
    var date = document.getDate(name);
    return date == null ? null : date.toInstant();
  }
}
