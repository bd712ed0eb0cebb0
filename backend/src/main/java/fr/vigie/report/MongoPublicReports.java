package fr.vigie.report;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Sorts;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `reports`, by the indexes that {@link MongoReports} makes; nothing is read that says
/// who filed them. Ids sort by when they were filed, so a period is a range of ids.
final class MongoPublicReports implements PublicReports {

  private static final Wanted WANTED =
      new Wanted(
          Set.of(
              "_id",
              "category",
              "domain",
              "status",
              "latitude",
              "longitude",
              "commune",
              "territory",
              "responsible",
              "filedAt",
              "dueAt",
              "timeline",
              "moderation"));
  private static final Bson IS_PUBLIC = ne("handling.isPrivate", true);

  private final Documents reports;

  MongoPublicReports(MongoDatabase database) {
    this.reports = new Documents(database, "reports");
  }

  @Override
  public List<PublicReport> list(Collection<String> ids) {
    return ids.isEmpty() ? List.of() : read(and(in("_id", ids), IS_PUBLIC), ids.size(), null);
  }

  @Override
  public List<PublicReport> newest(Filter filter, int most, @Nullable String before) {
    var conditions = new ArrayList<Bson>();
    conditions.add(eq("territory", filter.territory()));
    conditions.add(in("status", MongoReports.names(List.copyOf(filter.statuses()))));
    conditions.add(IS_PUBLIC);
    if (filter.commune() != null) {
      conditions.add(eq("commune", filter.commune()));
    }
    if (filter.category() != null) {
      conditions.add(eq("category", filter.category()));
    }
    if (filter.from() != null) {
      conditions.add(gte("_id", Ids.firstAt("rep", filter.from())));
    }
    if (filter.until() != null) {
      conditions.add(lt("_id", Ids.firstAt("rep", filter.until())));
    }
    if (filter.box() != null) {
      conditions.add(Places.within(filter.box()));
    }
    if (before != null) {
      conditions.add(lt("_id", before));
    }
    return read(and(conditions), most, Sorts.descending("_id"));
  }

  @Override
  public Optional<PublicReport> oldest(String territory) {
    var all = in("status", MongoReports.names(List.of(Status.values())));
    var filter = and(eq("territory", territory), all, IS_PUBLIC);
    return read(filter, 1, Sorts.ascending("_id")).stream().findFirst();
  }

  private List<PublicReport> read(Bson filter, int most, @Nullable Bson sort) {
    return reports.rows(filter, most, sort, WANTED).stream()
        .map(MongoPublicReports::report)
        .toList();
  }

  private static PublicReport report(Row row) {
    var filedAt = Objects.requireNonNull(row.instant("filedAt"));
    var steps = row.rows("timeline");
    var last = steps.isEmpty() ? null : steps.getLast().instant("at");
    var moderation = row.within("moderation");
    var isHeld = Boolean.TRUE.equals(moderation.flag("isHeld"));
    return new PublicReport(
        row.required("_id"),
        row.required("category"),
        Domain.valueOf(row.required("domain")),
        Status.valueOf(row.required("status")),
        isHeld ? null : moderation.text("publicNote"),
        new GeoPoint(row.number("latitude"), row.number("longitude")),
        row.required("commune"),
        row.required("territory"),
        row.required("responsible"),
        filedAt,
        Objects.requireNonNull(row.instant("dueAt")),
        last == null ? filedAt : last);
  }
}
