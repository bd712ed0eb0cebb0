package fr.vigie.lighting;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Sorts.descending;

import com.mongodb.client.MongoDatabase;
import fr.vigie.lighting.LightingTarget.Kind;
import fr.vigie.mongo.CollectionIndexes;
import fr.vigie.mongo.Documents;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Collection `lightingSchedules`; unique `{clientScheduleId: 1}`; `{territory: 1, validFrom: 1,
/// _id: 1}` for the versions of a territory.
final class MongoLightingSchedules implements LightingSchedules {

  private static final int MOST = 20_000;

  private final Documents schedules;

  MongoLightingSchedules(MongoDatabase database) {
    this.schedules = new Documents(database, "lightingSchedules");
  }

  static void createIndexes(MongoDatabase database) {
    new CollectionIndexes(database, "lightingSchedules")
        .unique("clientScheduleId")
        .on("territory", "validFrom", "_id")
        .make();
  }

  @Override
  public Optional<LightingSchedule> find(String id) {
    return schedules.findOne(eq("_id", id)).map(MongoLightingDocuments::schedule);
  }

  @Override
  public Optional<LightingSchedule> findByClientScheduleId(String clientScheduleId) {
    return schedules
        .findOne(eq("clientScheduleId", clientScheduleId))
        .map(MongoLightingDocuments::schedule);
  }

  @Override
  public List<LightingSchedule> ofTerritory(String territory) {
    return schedules
        .find(eq("territory", territory))
        .sort(descending("validFrom", "_id"))
        .limit(MOST)
        .map(MongoLightingDocuments::schedule)
        .into(new ArrayList<>());
  }

  @Override
  public Map<String, LightingSchedule> latestOfTerritories(Collection<String> territories) {
    var latest = new HashMap<String, LightingSchedule>();
    schedules
        .find(and(in("territory", territories), eq("target.kind", Kind.TERRITORY.name())))
        .map(MongoLightingDocuments::schedule)
        .forEach(schedule ->
            latest.merge(schedule.territory(), schedule, MongoLightingSchedules::later));
    return latest;
  }

  private static LightingSchedule later(LightingSchedule one, LightingSchedule other) {
    var order =
        Comparator.comparing(LightingSchedule::validFrom).thenComparing(LightingSchedule::id);
    return order.compare(one, other) > 0 ? one : other;
  }

  @Override
  public void addAll(List<LightingSchedule> added) {
    if (!added.isEmpty()) {
      schedules.insertAll(added.stream().map(MongoLightingDocuments::of).toList());
    }
  }

  @Override
  public void add(LightingSchedule schedule) {
    schedules.insert(MongoLightingDocuments.of(schedule));
  }
}
