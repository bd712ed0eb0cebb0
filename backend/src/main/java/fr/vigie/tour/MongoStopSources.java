package fr.vigie.tour;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.Sorts;
import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttribute;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.Assets;
import fr.vigie.mongo.Documents;
import fr.vigie.mongo.Places;
import fr.vigie.tourplan.Urgency;
import fr.vigie.tourplan.Urgency.Level;
import fr.vigie.workorder.WorkOrder.Status;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;

/// Collection `workOrders` by `_id` and by `{agent: 1, status: 1, _id: 1}`, and `assets` by `{kind,
/// label, _id}` of the territory. Where a work order does not say how long it takes, half an hour
/// is taken; a container takes three minutes, other equipment ten.
final class MongoStopSources implements StopSources {

  private static final Duration WORK = Duration.ofMinutes(30);
  private static final Duration CONTAINER = Duration.ofMinutes(3);
  private static final Duration VISIT = Duration.ofMinutes(10);
  private static final int MOST_LABEL = 80;
  private static final List<String> OPEN = Status.OPEN.stream().map(Status::name).toList();

  private final Documents workOrders;
  private final Documents assetIds;
  private final Assets assets;

  MongoStopSources(MongoDatabase database, Assets assets) {
    this.workOrders = new Documents(database, "workOrders");
    this.assetIds = new Documents(database, "assets");
    this.assets = assets;
  }

  @Override
  public List<Source> workOrders(Collection<String> ids) {
    return workOrders(in("_id", ids), ids.size());
  }

  @Override
  public List<Source> plannedFor(String territory, String agent, LocalDate day, int most) {
    return workOrders(
        and(
            eq("agent", agent),
            in("status", OPEN),
            eq("plannedFor", day.toString()),
            eq("territory", territory)),
        most);
  }

  private List<Source> workOrders(Bson filter, int most) {
    return workOrders
        .find(filter, Math.max(1, most))
        .projection(
            Projections.include(
                "territory",
                "status",
                "latitude",
                "longitude",
                "instructions",
                "skills",
                "estimatedMinutes",
                "priority",
                "dueAt",
                "agent",
                "team",
                "contractor",
                "receivers"))
        .map(MongoStopSources::workOrder)
        .into(new ArrayList<>());
  }

  private static Source workOrder(Document document) {
    var id = document.getString("_id");
    var words = Objects.requireNonNullElse(document.getString("instructions"), id);
    return new Source(
        id,
        document.getString("territory"),
        Places.read(document),
        words.substring(0, Math.min(words.length(), MOST_LABEL)),
        false,
        OPEN.contains(document.getString("status")),
        service(document),
        0,
        Set.copyOf(document.getList("skills", String.class, List.of())),
        new Urgency(
            Level.valueOf(document.get("priority", Level.NORMAL.name())),
            document.getDate("dueAt").toInstant()),
        doers(document));
  }

  /// Null for work that was given to nobody; a contractor's is for none of the territory's agents.
  private static @Nullable Set<String> doers(Document document) {
    var isGiven =
        Stream.of("agent", "team", "contractor").anyMatch(who -> document.getString(who) != null);
    return isGiven ? Set.copyOf(document.getList("receivers", String.class, List.of())) : null;
  }

  private static Duration service(Document document) {
    var minutes = document.getInteger("estimatedMinutes");
    return minutes == null ? WORK : Duration.ofMinutes(minutes);
  }

  @Override
  public List<Source> assets(Collection<String> ids) {
    return assets.list(ids).stream()
        .filter(asset -> !asset.isRemoved())
        .map(MongoStopSources::asset)
        .toList();
  }

  @Override
  public List<Source> wasteContainers(String territory, int most) {
    var ids =
        assetIds
            .find(
                and(
                    eq("territory", territory),
                    eq("kind", AssetKind.WASTE_CONTAINER.name()),
                    eq("lifecycle", AssetLifecycle.INSTALLED.name())),
                most)
            .sort(Sorts.ascending("label", "_id"))
            .projection(Projections.include("_id"))
            .map(document -> document.getString("_id"))
            .into(new ArrayList<>());
    return assets(ids);
  }

  private static Source asset(Asset asset) {
    var isContainer = asset.kind() == AssetKind.WASTE_CONTAINER;
    return new Source(
        asset.id(),
        asset.territory(),
        asset.site().location(),
        asset.label(),
        isContainer,
        true,
        isContainer ? CONTAINER : VISIT,
        asset.attributes().number(AssetAttribute.CAPACITY).map(Double::intValue).orElse(0),
        Set.of(),
        Urgency.USUAL,
        null);
  }
}
