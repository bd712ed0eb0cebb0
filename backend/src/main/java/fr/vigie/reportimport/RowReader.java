package fr.vigie.reportimport;

import static fr.vigie.reportimport.RejectReason.CLOSED_BEFORE_OPENED;
import static fr.vigie.reportimport.RejectReason.CLOSED_IN_FUTURE;
import static fr.vigie.reportimport.RejectReason.FILED_IN_FUTURE;
import static fr.vigie.reportimport.RejectReason.MALFORMED;
import static fr.vigie.reportimport.RejectReason.NO_DATE;
import static fr.vigie.reportimport.RejectReason.NO_ID;
import static fr.vigie.reportimport.RejectReason.NO_PLACE;
import static fr.vigie.reportimport.RejectReason.PLACE_AT_ZERO;
import static fr.vigie.reportimport.RejectReason.PLACE_OUTSIDE;
import static fr.vigie.reportimport.RejectReason.UNKNOWN_CATEGORY;

import fr.vigie.importfile.Header;
import fr.vigie.importfile.MalformedRow;
import fr.vigie.report.Report.Channel;
import fr.vigie.shared.CsvRows;
import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Reads what a mapping says from the rows of a CSV.
final class RowReader {

  private static final int MOST_ID_CHARACTERS = 100;

  private final Mapping mapping;
  private final Header header;
  private final Instant now;

  RowReader(Mapping mapping, Header header, Instant now) {
    this.mapping = mapping;
    this.header = header;
    this.now = now;
  }

  /// A case of the other system.
  record Case(
      String id,
      Instant filedAt,
      @Nullable Instant closedAt,
      GeoPoint place,
      String category,
      Channel channel) {}

  /// Throws {@link RejectedRow} with the first reason that holds.
  Case read(CsvRows.Row row) {
    var fields = fields(row);
    var id = id(fields);
    var filedAt = filedAt(fields);
    var closedAt = closedAt(fields).orElse(null);
    checkOrder(filedAt, closedAt);
    return new Case(id, filedAt, closedAt, place(fields), category(fields), channel(fields));
  }

  private UnaryOperator<String> fields(CsvRows.Row row) {
    try {
      return header.read(row);
    } catch (MalformedRow e) {
      throw new RejectedRow(MALFORMED, e.detail());
    }
  }

  private String id(UnaryOperator<String> fields) {
    var id = fields.apply(mapping.columns().id()).strip();
    RejectedRow.unless(!id.isEmpty(), NO_ID, mapping.columns().id() + " is empty");
    RejectedRow.unless(id.length() <= MOST_ID_CHARACTERS, MALFORMED, "the id is too long");
    return id;
  }

  private Instant filedAt(UnaryOperator<String> fields) {
    return time(mapping.columns().filedAt(), fields);
  }

  private Optional<Instant> closedAt(UnaryOperator<String> fields) {
    var column = mapping.columns().closedAt();
    if (column == null || !isClosed(column, fields)) {
      return Optional.empty();
    }
    return Optional.of(time(column, fields));
  }

  /// By the word of the status where there is one, else by the time of closing.
  private boolean isClosed(String closedAt, UnaryOperator<String> fields) {
    var status = mapping.columns().status();
    return status == null
        ? !fields.apply(closedAt).isBlank()
        : status.closed().contains(fields.apply(status.column()).strip());
  }

  private Instant time(String column, UnaryOperator<String> fields) {
    var text = fields.apply(column);
    return mapping
        .times()
        .read(text)
        .orElseThrow(() -> new RejectedRow(NO_DATE, column + " is \"" + text + "\""));
  }

  private void checkOrder(Instant filedAt, @Nullable Instant closedAt) {
    RejectedRow.unless(
        closedAt == null || !closedAt.isBefore(filedAt),
        CLOSED_BEFORE_OPENED,
        "filed " + filedAt + ", closed " + closedAt);
    RejectedRow.unless(!filedAt.isAfter(now), FILED_IN_FUTURE, "filed " + filedAt);
    RejectedRow.unless(
        closedAt == null || !closedAt.isAfter(now), CLOSED_IN_FUTURE, "closed " + closedAt);
  }

  private GeoPoint place(UnaryOperator<String> fields) {
    var columns = mapping.columns().place();
    var degrees =
        columns.read(fields).orElseThrow(() -> new RejectedRow(NO_PLACE, said(columns, fields)));
    RejectedRow.unless(!degrees.isZero(), PLACE_AT_ZERO, said(columns, fields));
    RejectedRow.unless(degrees.isOnEarth(), PLACE_OUTSIDE, said(columns, fields));
    var place = new GeoPoint(degrees.latitude(), degrees.longitude());
    RejectedRow.unless(
        mapping.territory().box().holds(place), PLACE_OUTSIDE, said(columns, fields));
    return place;
  }

  private static String said(PlaceColumns columns, UnaryOperator<String> fields) {
    return columns.names().stream()
        .map(name -> name + " is \"" + fields.apply(name) + "\"")
        .collect(Collectors.joining(", "));
  }

  private String category(UnaryOperator<String> fields) {
    return mapping.categories().stream()
        .filter(rule -> rule.holds(fields))
        .map(CategoryRule::category)
        .findFirst()
        .orElseThrow(() -> new RejectedRow(UNKNOWN_CATEGORY, categories(fields)));
  }

  private String categories(UnaryOperator<String> fields) {
    return mapping.columns().categories().stream().map(fields).collect(Collectors.joining(" / "));
  }

  private Channel channel(UnaryOperator<String> fields) {
    var column = mapping.columns().channel();
    return column == null
        ? Channel.OTHER
        : mapping.channels().getOrDefault(fields.apply(column).strip(), Channel.OTHER);
  }
}
