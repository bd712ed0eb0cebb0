package fr.vigie.offline;

import fr.vigie.asset.AssetReads;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Tells a device whether the equipment of an agent's work is as it knows it, without handing it
/// over.
final class EquipmentVersion {

  /// All that is told of equipment but what was measured last, which is new every few minutes.
  private static final Wanted TOLD =
      new Wanted(
          Set.of(
              "_id",
              "kind",
              "label",
              "commune",
              "territory",
              "organisation",
              "parent",
              "ancestors",
              "lifecycle",
              "installedOn",
              "attributes",
              "source",
              "externalId",
              "status",
              "faults",
              "isFaulty",
              "statusAt",
              "latitude",
              "longitude"));

  private final WorkPlaces places;
  private final AssetReads assets;

  EquipmentVersion(WorkPlaces places, AssetReads assets) {
    this.places = places;
    this.assets = assets;
  }

  /// Empty for who does no work.
  Optional<String> version(Viewer viewer) {
    if (!viewer.doesWork()) {
      return Optional.empty();
    }
    var ids = places.assets(viewer.staff().id(), viewer.contractors());
    var found = ids.isEmpty() ? List.<Row>of() : assets.list(ids, TOLD);
    return Optional.of(
        Fingerprint.of(
            found.stream()
                .sorted(Comparator.comparing(row -> row.required("_id")))
                .map(row -> HexFormat.of().formatHex(row.stored()))
                .toList()));
  }
}
