package fr.vigie.ngsild;

import fr.vigie.asset.AssetKind;
import fr.vigie.entity.Entity;
import fr.vigie.shared.GeoBox;
import java.util.Collection;
import java.util.List;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/// Equipment of some kinds.
record AssetSource(AssetRows rows, AssetEntities entities, Sight sight, List<AssetKind> kinds)
    implements EntitySource {

  AssetSource {
    kinds = List.copyOf(kinds);
  }

  @Override
  public List<Entity> list(Collection<String> ids) {
    return entities.of(rows.list(ids), sight);
  }

  @Override
  public Batch next(@Nullable String after, int most) {
    var position = after == null ? null : Position.of(after);
    var found = rows.next(sight.all(), kinds, position, most);
    return new Batch(
        entities.of(found, sight),
        found.size() < most ? null : Position.of(found.getLast()).text());
  }

  @Override
  public List<Entity> within(GeoBox box, int most) {
    return entities.of(rows.within(sight.all(), kinds, box, most), sight);
  }

  @Override
  public OptionalLong count(int most) {
    return OptionalLong.of(rows.count(sight.all(), kinds, most));
  }
}
