package fr.vigie.territory;

import com.mongodb.client.MongoDatabase;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.bson.Document;

/// The demonstrators with their neighbours of the same intercommunality, and the towns: for tests
/// to which it does not matter how large the region is, since loading all of it takes seconds.
public final class PartOfRegion {

  private static final int TOWN = 10_000;
  private static final RegionData DATA = part(RegionData.read());
  private static final List<Document> COMMUNES = MongoRegionData.withBoundaries(DATA.communes());

  private PartOfRegion() {}

  /// In place of the migration that loads the region.
  public static void load(MongoDatabase database) {
    MongoRegionData.loadCommunes(database, COMMUNES);
    MongoRegionData.loadServing(database, DATA);
    var whole = TerritoryModule.MIGRATIONS.getFirst();
    database
        .getCollection("migrations")
        .insertOne(
            new Document("_id", whole.version())
                .append("name", whole.name())
                .append("at", new Date()));
  }

  private static RegionData part(RegionData all) {
    var around =
        all.communes().stream()
            .filter(commune -> commune.territory() != null)
            .map(Commune::intercommunality)
            .collect(Collectors.toSet());
    var communes =
        all.communes().stream()
            .filter(c -> around.contains(c.intercommunality()) || c.population() >= TOWN)
            .toList();
    return new RegionData(communes, all.territories(), of(communes, all.organisations()));
  }

  private static List<Organisation> of(List<Commune> communes, List<Organisation> organisations) {
    Set<String> ids = new HashSet<>();
    communes.forEach(commune -> ids.addAll(commune.responsible().values()));
    communes.forEach(commune -> ids.add(commune.organisation()));
    return organisations.stream()
        .filter(each -> each.kind() == Organisation.Kind.REGION || ids.contains(each.id()))
        .toList();
  }
}
