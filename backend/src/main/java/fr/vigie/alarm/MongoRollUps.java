package fr.vigie.alarm;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lte;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Updates.combine;
import static com.mongodb.client.model.Updates.set;
import static com.mongodb.client.model.Updates.unset;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Documents;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import org.bson.conversions.Bson;

/// Collection `alarms`, by the indexes that {@link MongoAlarms} makes.
final class MongoRollUps implements RollUps {

  private final Documents alarms;

  MongoRollUps(MongoDatabase database) {
    this.alarms = new Documents(database, MongoAlarms.COLLECTION);
  }

  @Override
  public List<Alarm> due(int most) {
    return read(eq("rollUpDue", true), most);
  }

  @Override
  public void lookedAt(Collection<String> ids) {
    alarms.updateAll(in("_id", ids), unset("rollUpDue"));
  }

  @Override
  public List<Alarm> below(String asset, String type, Instant from, Instant to, int most) {
    return read(
        and(
            eq("ancestors", asset),
            eq("type", type),
            gte("startedAt", Date.from(from)),
            lte("startedAt", Date.from(to)),
            eq("isActive", true),
            eq("isPart", false),
            ne("isReleased", true)),
        most);
  }

  @Override
  public List<Alarm> partsOf(String alarm, int most) {
    return read(and(eq("partOf", alarm), eq("isActive", true)), most);
  }

  @Override
  public void join(Collection<String> ids, String alarm) {
    alarms.updateAll(
        in("_id", ids), combine(set("partOf", alarm), set("isPart", true), unset("wantsWork")));
  }

  @Override
  public void leave(Collection<String> ids, Instant at, boolean isForGood) {
    alarms.updateAll(
        in("_id", ids),
        combine(
            unset("partOf"),
            set("isPart", false),
            set("leftAt", Date.from(at)),
            set("isReleased", isForGood)));
    alarms.updateAll(
        and(in("_id", ids), exists("work"), eq("workOrder", null)), set("wantsWork", true));
  }

  private List<Alarm> read(Bson filter, int most) {
    return alarms.find(filter, most).map(MongoAlarmDocuments::alarm).into(new ArrayList<>());
  }
}
