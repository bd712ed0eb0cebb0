package fr.vigie.duplicate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Keyset;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Quadkey;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.time.Instant;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `reports`: lists by its index `{territory, status, _id, domain}`, neighbours by
/// `{cells, status}`.
final class MongoNeighbours implements Neighbours {

  private static final int MOST_NEAR = 5_000;

  private final Documents reports;

  MongoNeighbours(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
  }

  @Override
  public List<Row> newest(String territory, int most, @Nullable String after, Wanted wanted) {
    var open = and(eq("territory", territory), isOpen());
    var order = Keyset.NEWEST_FIRST;
    var further = after == null ? open : and(open, order.beyond("rep", after));
    return reports.rows(further, most, order.sort(), wanted);
  }

  @Override
  public List<Row> within(
      String territory, Collection<GeoBox> boxes, Instant since, Wanted wanted) {
    var cells = boxes.stream().flatMap(box -> Quadkey.covering(box).stream()).distinct().toList();
    var near =
        and(
            in("cells", cells),
            isOpen(),
            eq("territory", territory),
            gte("filedAt", Date.from(since)));
    return reports.rows(near, MOST_NEAR, null, wanted);
  }

  private static Bson isOpen() {
    return in("status", Status.OPEN.stream().map(Enum::name).toList());
  }
}
