package fr.vigie.assetimport;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import java.util.List;

/// Who may import into a territory reads how its imports go and what they refused.
final class ReadAssetImports {

  private static final int MOST_LISTED = 50;

  sealed interface Outcome {
    record Found(AssetImport run) implements Outcome {}

    /// The same whether there is none or it is another territory's.
    record ImportNotFound(String id) implements Outcome {}
  }

  sealed interface Listed {
    record Found(List<AssetImport> runs) implements Listed {}

    record NotAllowed(Right right) implements Listed {}
  }

  private final AssetImports imports;

  ReadAssetImports(AssetImports imports) {
    this.imports = imports;
  }

  Outcome find(Viewer viewer, String id) {
    return imports
        .find(id)
        .filter(run -> viewer.may(Right.MANAGE_ASSETS, run.territory()))
        .<Outcome>map(Outcome.Found::new)
        .orElseGet(() -> new Outcome.ImportNotFound(id));
  }

  /// The newest of a territory, at most 50.
  Listed list(Viewer viewer, String territory) {
    return viewer.may(Right.MANAGE_ASSETS, territory)
        ? new Listed.Found(imports.list(territory, MOST_LISTED))
        : new Listed.NotAllowed(Right.MANAGE_ASSETS);
  }
}
