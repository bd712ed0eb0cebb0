package fr.vigie.territory;

import static com.mongodb.client.model.Filters.geoIntersects;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;
import static com.mongodb.client.model.Sorts.ascending;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.geojson.Point;
import com.mongodb.client.model.geojson.Position;
import fr.vigie.mongo.Documents;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Page;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// Collections `communes` (2dsphere `{boundary: 1}`), `territories` and `organisations`; all but
/// the boundaries are read once and held.
final class MongoTerritories implements Territories {

  private final Documents communes;
  private final Documents territories;
  private final Documents organisations;
  private final MongoDirectory directory;

  MongoTerritories(MongoDatabase database) {
    this.communes = new Documents(database, "communes");
    this.territories = new Documents(database, "territories");
    this.organisations = new Documents(database, "organisations");
    this.directory = new MongoDirectory(communes, territories, organisations);
  }

  private Directory directory() {
    return directory.get();
  }

  MongoDirectory held() {
    return directory;
  }

  @Override
  public Territory get(String id) {
    return find(id).orElseThrow(() -> new IllegalStateException("no territory " + id));
  }

  @Override
  public Optional<Territory> find(String id) {
    return directory().territory(id);
  }

  @Override
  public Page<Territory> byName(int first, @Nullable String after, @Nullable String nameContains) {
    return directory().page(first, after, nameContains);
  }

  @Override
  public Commune commune(String inseeCode) {
    return Objects.requireNonNull(directory().communes().get(inseeCode), inseeCode);
  }

  @Override
  public Optional<Commune> findCommune(String inseeCode) {
    return Optional.ofNullable(directory().communes().get(inseeCode));
  }

  @Override
  public List<Commune> communes() {
    return directory().byCode();
  }

  @Override
  public List<Commune> communesOf(Organisation organisation) {
    return directory().communesOf(organisation);
  }

  @Override
  public Optional<Commune> communeAt(GeoPoint point) {
    var place = new Point(new Position(point.longitude(), point.latitude()));
    var found =
        communes
            .find(geoIntersects("boundary", place))
            .projection(include("_id"))
            .sort(ascending("_id"))
            .first();
    return Optional.ofNullable(found).map(commune -> commune(commune.getString("_id")));
  }

  @Override
  public List<Boundary> boundaries(Collection<String> inseeCodes) {
    return communes
        .find(in("_id", inseeCodes))
        .projection(include("boundary"))
        .map(commune ->
            new Boundary(commune.getString("_id"), commune.get("boundary", Document.class)))
        .into(new ArrayList<>());
  }

  @Override
  public Organisation organisation(String id) {
    return Objects.requireNonNull(directory().organisations().get(id), id);
  }

  @Override
  public Optional<Organisation> findOrganisation(String id) {
    return Optional.ofNullable(directory().organisations().get(id));
  }

  @Override
  public void addSandbox(
      Territory territory, Organisation organisation, Commune commune, Boundary boundary) {
    if (!find(territory.id()).filter(territory::isLike).isPresent()) {
      new MongoSandboxes(communes, territories, organisations)
          .add(territory, organisation, commune, boundary);
      directory.reread();
    }
  }
}
