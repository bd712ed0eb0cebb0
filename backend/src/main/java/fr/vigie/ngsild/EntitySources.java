package fr.vigie.ngsild;

import fr.vigie.alarm.AlarmReads;
import fr.vigie.asset.AssetKind;
import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.entity.Query;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.opendata.OpenTerritories;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where the entities of types are read from, and how much of them a viewer sees.
record EntitySources(
    AssetRows rows, AssetEntities assets, AlarmReads alarms, OpenTerritories open) {

  /// By which entities name their territory.
  static final String PROVIDER = "dataProvider";

  /// The types of which the viewer may see any entity.
  static List<EntityType> types(Viewer viewer) {
    var seesAlarms = !viewer.scope(Right.SEE_ALARMS).isNowhere();
    return Stream.of(EntityType.values())
        .filter(type -> type != EntityType.ALERT || seesAlarms)
        .toList();
  }

  /// A query that names its territories is not looked for elsewhere.
  EntitySource of(Viewer viewer, List<EntityType> types, @Nullable Query query) {
    var named = query == null ? Optional.<Set<String>>empty() : query.only(PROVIDER);
    if (types.contains(EntityType.ALERT)) {
      var scope = viewer.scope(Right.SEE_ALARMS);
      return new AlertSource(alarms, named.map(some -> Sight.within(scope, some)).orElse(scope));
    }
    var sight = sight(viewer);
    List<AssetKind> kinds = new ArrayList<>();
    types.forEach(type -> kinds.add(Objects.requireNonNull(type.kind())));
    return new AssetSource(rows, assets, named.map(sight::only).orElse(sight), kinds);
  }

  private Sight sight(Viewer viewer) {
    return new Sight(viewer.scope(Right.SEE_ASSETS), open.ids());
  }

  /// Those of these names that the viewer may see.
  List<Entity> named(Viewer viewer, List<String> urns) {
    var named = urns.stream().flatMap(urn -> EntityType.ofUrn(urn).stream()).toList();
    var byAlert = named.stream().collect(Collectors.partitioningBy(EntitySources::isAlert));
    return byAlert.values().stream()
        .filter(some -> !some.isEmpty())
        .flatMap(some -> list(viewer, some).stream())
        // An id below another type is another name.
        .filter(entity -> urns.contains(entity.id()))
        .toList();
  }

  private static boolean isAlert(EntityType.Named named) {
    return named.type() == EntityType.ALERT;
  }

  private List<Entity> list(Viewer viewer, List<EntityType.Named> named) {
    var types = named.stream().map(EntityType.Named::type).distinct().toList();
    return of(viewer, types, null).list(named.stream().map(EntityType.Named::id).toList());
  }
}
