package fr.vigie.registerfile;

import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.AssetStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Equipment as a register tells of it.
///
/// @param item where it says so
/// @param place the WGS 84 place, and its commune
/// @param parent the id in the register of what it stands below; null when it stands alone
/// @param children the ids in the register of what stands below it
/// @param model the id in the register of its model; null when it names none
/// @param status null when the register does not say
/// @param lifecycle null when the register does not say
/// @param installedOn null when the register does not say
public record RegisterEntry(
    Item item,
    String externalId,
    AssetKind kind,
    String label,
    Ground.Place place,
    @Nullable String parent,
    List<String> children,
    @Nullable String model,
    AssetAttributes attributes,
    @Nullable AssetStatus status,
    @Nullable AssetLifecycle lifecycle,
    @Nullable LocalDate installedOn) {

  public RegisterEntry {
    children = List.copyOf(children);
  }
}
