package fr.vigie.tally;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.elemMatch;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.Page;
import fr.vigie.view.Wanted;
import java.util.ArrayList;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `tallyTraces`, by the indexes of {@link MongoTraces}: what was counted in a period by
/// its day, what went on at an instant by when it ends. These are sorted by id once found.
final class MongoCountedObjects implements CountedObjects {

  private final Documents traces;

  MongoCountedObjects(MongoDatabase database) {
    this.traces = new Documents(database, MongoTraces.COLLECTION);
  }

  @Override
  public Page<String> page(Total total, int first, @Nullable String after) {
    var conditions = new ArrayList<Bson>();
    conditions.add(in("territory", total.territories()));
    conditions.add(elemMatch("parts", part(total)));
    if (total.domain() != null) {
      conditions.add(eq("domain", total.domain().name()));
    }
    if (after != null) {
      conditions.add(gt("_id", after));
    }
    var found =
        traces
            .rows(and(conditions), first + 1, Sorts.ascending("_id"), new Wanted(Set.of("_id")))
            .stream()
            .map(row -> row.required("_id"))
            .toList();
    return Page.of(found, first, id -> id);
  }

  private static Bson part(Total total) {
    var measure = eq("measure", total.measure().name());
    var until = total.until().toString();
    return total.measure().isSpan()
        ? and(measure, lt("day", until), gte("until", until))
        : and(measure, gte("day", total.from().toString()), lt("day", until));
  }
}
