package fr.vigie.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import fr.vigie.mongo.TestMongo;
import fr.vigie.privacy.Erasure.Asker;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RestoredTest {

  private static final DataSubject CAMILLE =
      new DataSubject(Set.of("psn_camille"), Set.of(), Set.of());

  private final MongoDatabase database = TestMongo.fresh();

  @TempDir private Path folder;

  @Test
  void who_was_forgotten_stays_so_in_a_database_that_was_restored_from_before() {
    report(database);
    erase(database).erase(CAMILLE, Asker.SELF, null);
    assertThat(note(database)).isNull();
    var restored = TestMongo.fresh();
    report(restored);
    assertThat(note(restored)).isEqualTo("chez moi");

    assertThat(erase(restored).reapply()).isEqualTo(1);

    assertThat(note(restored)).isNull();
    assertThat(new MongoErasures(restored).page(10, null).items()).hasSize(1);
    assertThat(erase(restored).reapply()).isZero();
  }

  @Test
  void an_erasure_that_was_cut_off_is_brought_to_its_end() {
    report(database);
    var begun = erase(database).erase(CAMILLE, Asker.SELF, null);
    database.getCollection("reports").drop();
    report(database);
    database
        .getCollection("erasures")
        .updateOne(
            Filters.eq("_id", begun.id()), new Document("$set", new Document("isDone", false)));

    assertThat(erase(database).reapply()).isEqualTo(1);

    assertThat(note(database)).isNull();
    assertThat(new MongoErasures(database).unfinished()).isEmpty();
  }

  @Test
  void a_line_that_was_cut_off_spoils_no_other() throws IOException {
    report(database);
    erase(database).erase(CAMILLE, Asker.SELF, null);
    Files.writeString(file(), "{\"_id\": \"era_", StandardOpenOption.APPEND);

    report(database, "rep_2");
    erase(database).erase(CAMILLE, Asker.SELF, null);

    assertThat(new MongoErasureFile(file()).read()).hasSize(2);
  }

  private EraseData erase(MongoDatabase where) {
    var register = List.of(ReportModule.PERSONAL_DATA);
    return new EraseData(
        register,
        new MongoKeptData(where, register, report -> "lnk_" + report),
        Map.of(),
        new MongoErasures(where),
        new MongoErasureFile(file()),
        new Ids(Clock.systemUTC()),
        Clock.systemUTC());
  }

  private Path file() {
    return folder.resolve("erasures.jsonl");
  }

  private static void report(MongoDatabase where) {
    report(where, "rep_1");
  }

  private static void report(MongoDatabase where, String id) {
    where
        .getCollection("reports")
        .insertOne(
            new Document("_id", id).append("reporter", "psn_camille").append("note", "chez moi"));
  }

  private static String note(MongoDatabase where) {
    return where.getCollection("reports").find().first().getString("note");
  }
}
