package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;

import fr.vigie.shared.InvalidInput;
import fr.vigie.view.Row;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Date;
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
    public Bson beyond(String cursor) {
      return lt("_id", cursor);
    }
  },
  OLDEST_FIRST {
    @Override
    public Bson sort() {
      return ascending("_id");
    }

    @Override
    public Bson beyond(String cursor) {
      return gt("_id", cursor);
    }
  },
  MOST_URGENT_FIRST {
    @Override
    public Bson sort() {
      return ascending("dueAt", "_id");
    }

    @Override
    public Bson beyond(String cursor) {
      var parts = cursor.split(" ", 2);
      var dueAt = instant(parts[0]);
      // The first condition bounds the scan of the index, the second tells those apart that are due
      // at the same instant.
      return and(gte("dueAt", dueAt), or(gt("dueAt", dueAt), gt("_id", parts[parts.length - 1])));
    }

    @Override
    public String[] fields() {
      return new String[] {"dueAt", "_id"};
    }

    @Override
    public String cursor(Row row) {
      return row.instant("dueAt") + " " + row.required("_id");
    }
  };

  public abstract Bson sort();

  /// What comes after the cursor; throws {@link InvalidInput} for a cursor of another order.
  public abstract Bson beyond(String cursor);

  /// The stored fields that a cursor is made of.
  public String[] fields() {
    return new String[] {"_id"};
  }

  public String cursor(Row row) {
    return row.required("_id");
  }

  private static Date instant(String text) {
    try {
      return Date.from(Instant.parse(text));
    } catch (DateTimeException e) {
      throw new InvalidInput("after", "a cursor of the same order");
    }
  }
}
