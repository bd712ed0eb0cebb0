package fr.vigie.rollup;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.empty;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.DeleteOneModel;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.WriteModel;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/// Collection `touched`, by `_id` series@hour; no further index.
final class MongoTouched implements Touched {

  private final Documents touched;

  MongoTouched(MongoDatabase database) {
    this.touched = new Documents(database, "touched");
  }

  @Override
  public List<Hour> some(int most) {
    return touched
        .find(empty(), most)
        .sort(Sorts.ascending("_id"))
        .map(d ->
            new Hour(
                d.getString("_id"),
                d.getString("series"),
                d.getDate("hour").toInstant(),
                d.getLong("times")))
        .into(new ArrayList<>());
  }

  @Override
  public void done(Collection<Hour> hours) {
    var changes = new ArrayList<WriteModel<Document>>();
    hours.forEach(hour ->
        changes.add(new DeleteOneModel<>(and(eq("_id", hour.id()), eq("times", hour.times())))));
    touched.bulk(changes);
  }
}
