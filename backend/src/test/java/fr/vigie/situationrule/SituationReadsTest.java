package fr.vigie.situationrule;

import static fr.vigie.situationrule.CauseWorld.HERE;
import static fr.vigie.situationrule.CauseWorld.NOON;
import static fr.vigie.situationrule.CauseWorld.TOWN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.GeoBox;
import fr.vigie.situation.Situation.Kind;
import fr.vigie.situation.SituationModule;
import fr.vigie.situation.StoredSituations;
import java.time.Duration;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// What rules read, of the database and how.
@DisplayNameGeneration(ReplaceUnderscores.class)
class SituationReadsTest {

  private static final int MOST = 100;

  private final CauseWorld world = new CauseWorld();

  @Test
  void every_read_of_the_rules_is_by_an_index() {
    for (var lamp = 0; lamp < 3; lamp++) {
      world.fails("ast_" + lamp, "ast_cabinet");
      world.reports("camille", TOWN, "dumping");
    }
    world.looks();
    var situation = world.only();
    var record = new CommandRecord();
    try (var client = TestMongo.watched(record)) {
      var database = client.getDatabase(world.database.getName());
      var signs = SituationModule.signs(database);
      var situations = StoredSituations.of(database);
      var since = NOON.minus(Duration.ofHours(1));

      var ofRules =
          record.of(() -> {
            signs.since(HERE, since, MOST);
            signs.since(null, since, MOST);
          });
      var others =
          record.of(() -> {
            signs.list(situation.members());
            signs.near(HERE, "dumping", GeoBox.around(TOWN, 150), since, MOST);
            signs.count(HERE, since, NOON.plusSeconds(1));
            situations.related(Kind.FEEDER, "FEEDER ast_cabinet", situation.members(), 20);
            situations.proposedUntil(NOON.plusSeconds(1), 20);
            situations.findByClientId("none");
            situations.findByMessage("none");
          });

      assertThat(ofRules)
          .hasSize(4)
          .allSatisfy(this::isFound)
          .allSatisfy(read ->
              assertThat(Explained.by(world.database, read).stages())
                  .as("%s", read)
                  .doesNotContain("SORT"));
      assertThat(others).hasSizeGreaterThanOrEqualTo(8).allSatisfy(this::isFound);
    }
  }

  private void isFound(BsonDocument read) {
    assertThat(Explained.by(world.database, read).stages())
        .as("%s", read)
        .doesNotContain("COLLSCAN")
        .containsAnyOf("IXSCAN", "IDHACK", "EOF", "COUNT_SCAN");
  }
}
