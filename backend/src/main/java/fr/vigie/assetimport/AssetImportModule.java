package fr.vigie.assetimport;

import com.mongodb.client.MongoDatabase;
import fr.vigie.asset.Assets;
import fr.vigie.http.Route;
import fr.vigie.importfile.Rejects;
import fr.vigie.mongo.Migration;
import fr.vigie.register.RegisterModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of imports of registers.
public record AssetImportModule(List<Route> routes) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(50, "index imports of registers", MongoAssetImports::createIndexes),
          new Migration(51, "index drafts that wait", MongoWaiting::createIndexes),
          new Migration(55, "index links that wait", MongoLinks::createIndexes));

  public static AssetImportModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      Assets assets,
      RegisterModule register,
      Rejects rejects,
      Ids ids,
      Clock clock) {
    var imports = new MongoAssetImports(database, clock);
    var waiting = new MongoWaiting(database);
    var links = new MongoLinks(database);
    var keepDrafts = register.keepDrafts();
    var runImport =
        new RunImport(
            new KeepBatch(keepDrafts, imports, rejects, waiting, links),
            new LinkWaiting(keepDrafts, register.linkEntries(), imports, rejects, waiting, links),
            new StatusBatch(assets, register.noteConditions(), imports, rejects, transactions),
            () -> new DryBatch(keepDrafts, imports, rejects, links, transactions),
            imports,
            clock);
    var importAssets = new ImportAssets(territories, imports, runImport, ids, clock);
    var routes =
        new AssetImportRoutes(
            importAssets,
            new ReadAssetImports(imports),
            imports,
            rejects,
            AssetImportRoutes.MOST_BYTES);
    return new AssetImportModule(routes.routes());
  }
}
