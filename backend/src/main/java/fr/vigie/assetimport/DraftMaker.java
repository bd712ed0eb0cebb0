package fr.vigie.assetimport;

import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.register.AssetDraft;
import fr.vigie.registerfile.RegisterEntry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Makes drafts of entries, with what the register says of them elsewhere.
///
/// @param parents by the ids of what stands below
/// @param models by id
record DraftMaker(Map<String, String> parents, Map<String, AssetAttributes> models) {

  static DraftMaker of(Links.Register register, EntryBatch batch, KnownLinks links) {
    var entries = batch.entries();
    var alone = entries.stream().filter(e -> e.parent() == null).map(RegisterEntry::externalId);
    var parents = new HashMap<>(links.parents(register, alone.toList()));
    entries.forEach(
        entry -> entry.children().forEach(child -> parents.put(child, entry.externalId())));
    var wanted =
        entries.stream().map(RegisterEntry::model).filter(Objects::nonNull).distinct().toList();
    var models = new HashMap<>(batch.models());
    links
        .models(register, wanted)
        .forEach((id, texts) -> models.putIfAbsent(id, attributes(texts)));
    return new DraftMaker(parents, models);
  }

  /// Of what a lamp's model says.
  static AssetAttributes attributes(Map<String, String> texts) {
    return AssetAttributes.parse(AssetKind.LIGHT_POINT, texts);
  }

  List<AssetDraft> drafts(List<RegisterEntry> entries) {
    return entries.stream().map(this::draft).toList();
  }

  private AssetDraft draft(RegisterEntry entry) {
    return new AssetDraft(
        entry.externalId(),
        entry.kind(),
        entry.label(),
        entry.place().location(),
        parent(entry),
        described(entry.attributes(), entry.model()),
        entry.status(),
        entry.lifecycle(),
        entry.installedOn());
  }

  private @Nullable String parent(RegisterEntry entry) {
    return entry.parent() != null ? entry.parent() : parents.get(entry.externalId());
  }

  /// What equipment says of itself goes before what its model says.
  AssetAttributes described(AssetAttributes own, @Nullable String model) {
    var said = model == null ? null : models.get(model);
    return said == null ? own : said.plus(own);
  }

  boolean isModelMissing(@Nullable String model) {
    return model != null && !models.containsKey(model);
  }
}
