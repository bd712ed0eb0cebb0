package fr.vigie.asset;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.LiveEvents;
import fr.vigie.mongo.Migrations;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Quadkey;
import fr.vigie.territory.TerritoryModule;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class AssetMigrationTest {

  private static final GeoPoint TOWN = new GeoPoint(49.1767, 5.3886);

  @Test
  void equipment_of_an_older_backend_is_completed() {
    var database = TestMongo.fresh();
    var all =
        Stream.of(TerritoryModule.MIGRATIONS, AssetModule.MIGRATIONS)
            .flatMap(List::stream)
            .toList();
    var old = all.stream().filter(migration -> migration.version() < 20).toList();
    Migrations.run(database, old, Clock.systemUTC());
    database
        .getCollection("assets")
        .insertOne(
            new Document("_id", "ast_old")
                .append("kind", "WASTE_CONTAINER")
                .append("label", "CT-1")
                .append("commune", "55043")
                .append("territory", "ter_215500430")
                .append("isGenerated", true)
                .append("latitude", TOWN.latitude())
                .append("longitude", TOWN.longitude())
                .append("cells", Quadkey.of(TOWN)));

    Migrations.run(database, all, Clock.systemUTC());

    var territories = TerritoryModule.on(database, new LiveEvents()).territories();
    var asset = AssetModule.on(database, territories).assets().find("ast_old").orElseThrow();
    assertThat(asset.site().organisation())
        .isEqualTo(territories.commune("55043").responsibleFor(AssetKind.WASTE_CONTAINER.domain()));
    assertThat(asset.condition()).isEqualTo(Asset.Condition.UNKNOWN);
    assertThat(asset.lifecycle()).isEqualTo(AssetLifecycle.INSTALLED);
    assertThat(asset.entry()).isNull();
    database.drop();
  }
}
