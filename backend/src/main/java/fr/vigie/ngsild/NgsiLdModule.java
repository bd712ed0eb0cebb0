package fr.vigie.ngsild;

import com.mongodb.client.MongoDatabase;
import fr.vigie.alarm.AlarmReads;
import fr.vigie.device.Units;
import fr.vigie.http.Route;
import fr.vigie.ngsi.NgsiMeasures;
import fr.vigie.opendata.OpenTerritories;
import fr.vigie.territory.Territories;
import java.util.List;

/// What the rest of the backend sees of NGSI-LD.
public record NgsiLdModule(List<Route> routes, SeenEntities seen) {

  public static NgsiLdModule on(
      MongoDatabase database, Territories territories, AlarmReads alarms, OpenTerritories open) {
    var rows = new MongoAssetRows(database);
    var measured = new Measured(new NgsiMeasures(), new Units());
    var assets = new AssetEntities(territories, rows, measured);
    var sources = new EntitySources(rows, assets, alarms, open);
    return new NgsiLdModule(
        new NgsiLdRoutes(new ReadEntities(sources)).routes(), new SeenEntities(sources));
  }
}
