package fr.vigie.register;

import fr.vigie.asset.AssetAct;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that happened to equipment, with what it was and became; never changed afterwards.
///
/// @param id that of the event that tells of it
/// @param by the person who did it, or whose import did; null when a device told of it
public record AssetChange(
    String id,
    String asset,
    String territory,
    AssetAct act,
    Instant at,
    @Nullable String by,
    List<Difference> differences) {

  public AssetChange {
    differences = List.copyOf(differences);
  }

  /// What differs.
  ///
  /// @param field as in the API, such as `label` or `attributes.ratedPowerWatts`
  /// @param from null when it was not known before
  /// @param to null when it is not known any more
  public record Difference(String field, @Nullable String from, @Nullable String to) {}
}
