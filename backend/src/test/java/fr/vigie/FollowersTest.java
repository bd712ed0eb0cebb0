package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.event.Event;
import fr.vigie.follow.Follow;
import fr.vigie.follow.FollowModule;
import fr.vigie.follow.Followers;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import fr.vigie.report.ReportModule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Who is to hear of what happens to a report, and what it costs to find them.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowersTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final CaseWorld WORLD = new CaseWorld(RECORD);

  @AfterAll
  static void stop() {
    WORLD.close();
  }

  private static Followers followers() {
    var database = TestMongo.mongo().client().getDatabase(WORLD.backend().database());
    return FollowModule.followers(database, ReportModule.reports(database));
  }

  private static int count(String report) {
    var event =
        new Event("evt_x", "ReportChanged", "", report, "ANSWER", null, WORLD.clock().instant());
    var all = new ArrayList<Follow>();
    var followers = followers();
    var part = followers.of(event, null, 2);
    while (!part.isEmpty()) {
      all.addAll(part);
      part = followers.of(event, part.getLast().id(), 2);
    }
    assertThat(all).extracting(Follow::id).doesNotHaveDuplicates();
    assertThat(all).extracting(Follow::holder).allMatch(who -> who.matches("(lnk|psn)_[0-9a-f]+"));
    return all.size();
  }

  @Test
  void those_of_the_report_of_its_duplicates_of_its_commune_and_of_areas_around_it_hear_of_it() {
    var place = WORLD.place();
    var report = WORLD.files(null, place).id();
    var twin = WORLD.files("camille", place).id();
    assertThat(count(report)).isEqualTo(1);
    var merge = Map.of("keptReportId", report, "reportIds", List.of(twin));
    WORLD.done("nadia", "mergeReports", merge);
    assertThat(count(report)).isEqualTo(2);
    WORLD.act("hugo", "followCommune", Map.of("inseeCode", "55043"), "follow { id }");
    follows("ines", place, "pothole");
    follows("lea", place, "noise");
    follows("paul", Map.of("latitude", 49.19, "longitude", 5.39), "pothole");
    assertThat(count(report)).isEqualTo(4);

    WORLD.done("nadia", "qualifyReport", Map.of("reportId", report, "isPrivate", true));

    assertThat(count(report)).isEqualTo(2);
  }

  private static void follows(String person, Map<String, ?> centre, String category) {
    var area = Map.of("centre", centre, "radiusMetres", 60, "categoryCodes", List.of(category));
    WORLD.act(person, "followArea", area, "follow { id }");
  }

  @Test
  void what_someone_follows_is_read_with_its_news_by_four_commands_that_use_indexes() {
    var place = Map.of("latitude", 48.7312, "longitude", 3.5594);
    WORLD.files("rita", place);
    WORLD.act("rita", "followCommune", Map.of("inseeCode", "51237"), "follow { id }");
    follows("rita", place, "pothole");
    var query =
        "{ myFollows(first: 20) { edges { node { report { id status } newSteps { act }"
            + " newReports { id } } } } }";
    Runnable ask =
        () -> assertThat(WORLD.asks("rita", query, Map.of()).getString("data")).isNotNull();
    ask.run();

    var reads = RECORD.of(ask);

    var database = TestMongo.mongo().client().getDatabase(WORLD.backend().database());
    assertThat(reads)
        // One is of the sign-in.
        .hasSizeLessThanOrEqualTo(5)
        .allSatisfy(read ->
            assertThat(Explained.by(database, read).stages())
                .as("%s", read)
                .doesNotContain("COLLSCAN")
                .containsAnyOf("IXSCAN", "IDHACK"));
  }
}
