package fr.vigie.assetimport;

import fr.vigie.assetimport.RunImport.OtherContent;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Sandboxes;
import fr.vigie.registerfile.RegisterFormat;
import fr.vigie.registerfile.RegisterMapping;
import fr.vigie.registerfile.RegisterMappings;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator takes over the register of another system. Equipment that is there already and
/// of which nothing new is said stays as it is; an import that was cut off goes on when the same
/// content is sent again with its client id.
final class ImportAssets {

  /// What to take over.
  ///
  /// @param mapping null for formats that say themselves what they mean
  /// @param territory null when the mapping has a sandbox
  /// @param source names the register; null for the mapping's, or that of the format
  /// @param clientImportId the same again goes on with the same import; null for one of its own
  record Request(
      RegisterFormat format,
      @Nullable MappingChoice mapping,
      @Nullable String territory,
      @Nullable String source,
      @Nullable String clientImportId,
      boolean isDryRun,
      Body body) {}

  /// What was sent; it is waited for only once it is known who sends it.
  interface Body {
    InputStream open() throws IOException;
  }

  /// Which mapping to read the file by.
  sealed interface MappingChoice {
    record Known(String name) implements MappingChoice {}

    record Sent(InputStream json) implements MappingChoice {}
  }

  sealed interface Outcome {
    record Imported(AssetImport run) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}

    record MappingNotFound(String name, List<String> known) implements Outcome {}

    /// The client id goes with another content.
    record ContentDiffers(String importId) implements Outcome {}

    /// Another run goes on with the same import.
    record UnderWay(String importId) implements Outcome {}
  }

  private final Territories territories;
  private final Sandboxes sandboxes;
  private final AssetImports imports;
  private final RunImport runImport;
  private final Ids ids;
  private final Clock clock;

  ImportAssets(
      Territories territories, AssetImports imports, RunImport runImport, Ids ids, Clock clock) {
    this.territories = territories;
    this.sandboxes = new Sandboxes(territories);
    this.imports = imports;
    this.runImport = runImport;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for a mapping or a header that does not do.
  Outcome importAssets(Viewer viewer, Request request) throws IOException {
    if (viewer.scope(Right.MANAGE_ASSETS).isNowhere()) {
      return new Outcome.NotAllowed(Right.MANAGE_ASSETS);
    }
    var mapping = mapping(request.mapping());
    if (mapping.isEmpty() && request.mapping() instanceof MappingChoice.Known(var name)) {
      return new Outcome.MappingNotFound(name, RegisterMappings.KNOWN);
    }
    InvalidInput.unless(
        mapping.isPresent() || !request.format().needsMapping(), "mapping", "one, for this format");
    // Only NGSI-LD brings models; what named one would wait for it for ever.
    InvalidInput.unless(
        mapping.filter(RegisterMapping::namesModels).isEmpty(),
        "model",
        "not for files without models");
    var sandbox = mapping.map(RegisterMapping::sandbox);
    if (sandbox.isPresent()) {
      return inSandbox(viewer, request, mapping.get());
    }
    var id = Optional.ofNullable(request.territory()).orElse("");
    if (!viewer.may(Right.MANAGE_ASSETS, id)) {
      return new Outcome.NotAllowed(Right.MANAGE_ASSETS);
    }
    var territory = territories.find(id);
    return territory.isEmpty()
        ? new Outcome.TerritoryNotFound(id)
        : imported(viewer, request, mapping.orElse(null), territory.get());
  }

  private static Optional<RegisterMapping> mapping(@Nullable MappingChoice choice) {
    return switch (choice) {
      case MappingChoice.Sent(var json) -> Optional.of(RegisterMappings.read(json));
      case MappingChoice.Known(var name) -> RegisterMappings.find(name);
      case null -> Optional.empty();
    };
  }

  /// To add a territory is to import data into the region.
  private Outcome inSandbox(Viewer viewer, Request request, RegisterMapping mapping)
      throws IOException {
    if (!viewer.scope(Right.IMPORT_DATA).isEverywhere()) {
      return new Outcome.NotAllowed(Right.IMPORT_DATA);
    }
    var commune = sandboxes.commune(Objects.requireNonNull(mapping.sandbox()));
    var territory = territories.get(Objects.requireNonNull(commune.territory()));
    return imported(viewer, request, mapping, territory);
  }

  private Outcome imported(
      Viewer viewer, Request request, @Nullable RegisterMapping mapping, Territory territory)
      throws IOException {
    var begun = begun(viewer, request, mapping, territory);
    var ground = TerritoryGround.of(territory, territories);
    try {
      return new Outcome.Imported(
          runImport.run(viewer, begun, mapping, ground, request.body().open()));
    } catch (OtherContent e) {
      return new Outcome.ContentDiffers(begun.id());
    } catch (AssetImports.TakenOver e) {
      return new Outcome.UnderWay(begun.id());
    }
  }

  /// That of the client id, or a new one.
  private AssetImport begun(
      Viewer viewer, Request request, @Nullable RegisterMapping mapping, Territory territory) {
    var run = newRun(viewer, request, mapping, territory);
    var known = imports.find(run.id());
    if (known.isPresent()) {
      return known.get();
    }
    try {
      imports.add(run);
      return run;
    } catch (AlreadyExists sentAtOnce) {
      return imports.find(run.id()).orElseThrow(() -> sentAtOnce);
    }
  }

  private AssetImport newRun(
      Viewer viewer, Request request, @Nullable RegisterMapping mapping, Territory territory) {
    var source = source(request, mapping);
    return new AssetImport(
        id(request, territory, source),
        territory.id(),
        source,
        request.format(),
        request.isDryRun(),
        mapping == null ? "" : mapping.attribution(),
        mapping == null ? "" : mapping.licence(),
        clock.instant(),
        null,
        viewer.staff().id(),
        0,
        "",
        ImportTally.NONE);
  }

  private static String source(Request request, @Nullable RegisterMapping mapping) {
    var given = request.source();
    if (given != null) {
      InvalidInput.unless(
          given.matches("[a-z0-9-]{1,40}") && !given.equals("vigie"),
          "source",
          "1 to 40 lower-case letters, digits and hyphens, not vigie");
      return given;
    }
    return mapping != null ? mapping.source() : request.format().standardSource();
  }

  private String id(Request request, Territory territory, String source) {
    var client = request.clientImportId();
    return client == null
        ? ids.next("imp")
        : "imp_"
            + Fingerprint.of(territory.id(), request.format(), source, request.isDryRun(), client);
  }
}
