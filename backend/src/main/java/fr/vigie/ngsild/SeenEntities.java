package fr.vigie.ngsild;

import fr.vigie.entity.Attribute.Property;
import fr.vigie.entity.Entity;
import fr.vigie.entity.EntityType;
import fr.vigie.identity.Viewer;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Entities as a member of staff sees them, for who tells others of them.
public final class SeenEntities {

  private static final int BATCH = 1_000;

  /// The territory of an entity, by name.
  public static final String TERRITORY = EntitySources.PROVIDER;

  private final EntitySources sources;

  SeenEntities(EntitySources sources) {
    this.sources = sources;
  }

  /// Those of these names that the viewer may see, in no order.
  public List<Entity> named(Viewer viewer, List<String> urns) {
    return sources.named(viewer, urns);
  }

  /// All of a type that the viewer may see, in batches; of alarms the active ones.
  public void all(Viewer viewer, EntityType type, Consumer<List<Entity>> taken) {
    var source = sources.of(viewer, List.of(type), null);
    @Nullable String after = null;
    do {
      var batch = source.next(after, BATCH);
      taken.accept(batch.entities());
      after = batch.end();
    } while (after != null);
  }

  /// The id of the territory that the entity is of; null for one that does not say.
  public static @Nullable String territory(Entity entity) {
    return entity.attributes().get(TERRITORY) instanceof Property property
        ? property.value().toString()
        : null;
  }
}
