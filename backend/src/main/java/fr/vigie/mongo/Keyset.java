package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.Objects;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;

/// Orders in which a list is paged: each page begins where the one before ended, by an index, never
/// by counting from the start.
public enum Keyset {
  NEWEST_FIRST {
    @Override
    public Bson sort() {
      return descending("_id");
    }

    @Override
    public Bson beyond(String kind, String cursor) {
      return lt("_id", id(kind, cursor));
    }
  },
  OLDEST_FIRST {
    @Override
    public Bson sort() {
      return ascending("_id");
    }

    @Override
    public Bson beyond(String kind, String cursor) {
      return gt("_id", id(kind, cursor));
    }
  },
  MOST_URGENT_FIRST {
    @Override
    public Bson sort() {
      return ascending("dueAt", "_id");
    }

    @Override
    public Bson beyond(String kind, String cursor) {
      var parts = cursor.split(" ", 2);
      var dueAt = instant(parts[0]);
      var id = id(kind, parts[parts.length - 1]);
      // The first condition bounds the scan of the index, the second tells those apart that are due
      // at the same instant.
      return and(gte("dueAt", dueAt), or(gt("dueAt", dueAt), gt("_id", id)));
    }

    @Override
    public String[] fields() {
      return new String[] {"dueAt", "_id"};
    }

    @Override
    public String cursor(Row row) {
      return row.instant("dueAt") + " " + row.required("_id");
    }
  },
  BY_LABEL {
    @Override
    public Bson sort() {
      return ascending("label", "_id");
    }

    @Override
    public Bson beyond(String kind, String cursor) {
      var label = label(cursor);
      return and(gte("label", label), or(gt("label", label), gt("_id", idBefore(kind, cursor))));
    }

    @Override
    public String[] fields() {
      return new String[] {"label", "_id"};
    }

    @Override
    public String cursor(Row row) {
      return row.required("_id") + " " + row.required("label");
    }
  },
  BY_LABEL_REVERSED {
    @Override
    public Bson sort() {
      return descending("label", "_id");
    }

    @Override
    public Bson beyond(String kind, String cursor) {
      var label = label(cursor);
      return and(lte("label", label), or(lt("label", label), lt("_id", idBefore(kind, cursor))));
    }

    @Override
    public String[] fields() {
      return BY_LABEL.fields();
    }

    @Override
    public String cursor(Row row) {
      return BY_LABEL.cursor(row);
    }
  };

  private static final String RULE = "a cursor of the same list and order";
  private static final Pattern ID = Pattern.compile("([a-z]+)_[0-9A-Z]{25}");
  private static final Pattern INSTANT = Pattern.compile("\\d{4}-[-\\d:.T]+Z");

  public abstract Bson sort();

  /// What comes after the cursor; throws {@link InvalidInput} for what is no cursor of this order,
  /// or of a list of other things.
  ///
  /// @param kind the beginning of the ids in the list, such as `rep`
  public abstract Bson beyond(String kind, String cursor);

  /// The stored fields that a cursor is made of.
  public String[] fields() {
    return new String[] {"_id"};
  }

  public String cursor(Row row) {
    return row.required("_id");
  }

  /// The same order for rows of several reads.
  public Comparator<Row> order() {
    Comparator<Row> byId = Comparator.comparing(row -> row.required("_id"));
    return switch (this) {
      case NEWEST_FIRST -> byId.reversed();
      case OLDEST_FIRST -> byId;
      case MOST_URGENT_FIRST ->
          Comparator.<Row, Instant>comparing(row -> Objects.requireNonNull(row.instant("dueAt")))
              .thenComparing(byId);
      case BY_LABEL, BY_LABEL_REVERSED ->
          throw new UnsupportedOperationException("by the collation of the database");
    };
  }

  private static String id(String kind, String text) {
    var id = ID.matcher(text);
    InvalidInput.unless(id.matches() && id.group(1).equals(kind), "after", RULE);
    return text;
  }

  private static String label(String cursor) {
    var space = cursor.indexOf(' ');
    InvalidInput.unless(space > 0, "after", RULE);
    return cursor.substring(space + 1);
  }

  private static String idBefore(String kind, String cursor) {
    return id(kind, cursor.substring(0, cursor.indexOf(' ')));
  }

  private static Date instant(String text) {
    InvalidInput.unless(INSTANT.matcher(text).matches(), "after", RULE);
    try {
      return Date.from(Instant.parse(text));
    } catch (DateTimeException e) {
      throw new InvalidInput("after", RULE);
    }
  }
}
