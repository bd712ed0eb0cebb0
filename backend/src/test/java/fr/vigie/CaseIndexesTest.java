package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import org.bson.BsonDocument;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What goes along with a report, or is forgotten with who filed it, is found by an index.
@DisplayNameGeneration(ReplaceUnderscores.class)
class CaseIndexesTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "reports | {'handling.root': {'$in': ['rep_a', 'rep_b']}}",
        "reports | {'moderation.device': {'$in': ['psn_a']}, 'reporter': null}",
        "removals | {'report': 'rep_a'}",
        "blocks | {'report': 'rep_a'}",
        "follows | {'report': 'rep_a', 'isReporters': true}",
        "news | {'territory': 't', 'validUntil': {'$gt': {'$date': '2026-11-29T12:00:00Z'}}}",
        "notifications | {'recipient': {'$in': ['per_a', 'psn_a']}, 'isUnread': true}",
        "notifications | {'recipient': {'$in': ['psn_a']}, 'isUnread': true, 'notification':"
            + " {'$in': ['ntf_a']}}",
        "workOrders | {'reports': 'rep_a', 'latitude': 49.1, 'longitude': 5.1}",
        "events | {'by': {'$in': ['psn_a', 'psn_b']}, 'subject': {'$in': ['rep_a']}}"
      })
  void what_goes_along_is_found_by_an_index(String collection, String filter) {
    assertThat(explained(collection, filter, "{}").stages()).contains("IXSCAN");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "'_id': {'$gt': 'flw_a'}, "})
  void who_follows_places_of_a_territory_is_read_in_order(String after) {
    var filter =
        "{%s'$or': [{'commune': {'$in': ['55043', '55044']}}, {'within': {'$in': ['55043']}}]}"
            .formatted(after);
    assertThat(explained("follows", filter, "{'_id': 1}").stages())
        .contains("IXSCAN")
        .doesNotContain("SORT", "COLLSCAN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "blocks | {'$or': [{'scope': 't'}, {'answering': 't', 'scope': {'$ne': 'region'}}]}",
        "removals | {'territory': 't', 'status': 'WAITING'}"
      })
  void a_page_is_read_in_its_order(String collection, String filter) {
    assertThat(explained(collection, filter, "{'_id': -1}").stages())
        .contains("IXSCAN")
        .doesNotContain("SORT", "COLLSCAN");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{'recipient': {'$in': ['per_a', 'psn_a']}}",
        "{'recipient': {'$in': ['per_a', 'psn_a']}, 'notification': {'$lt': 'ntf_z'}}",
        "{'subject': 'wo_a', 'isStaffs': {'$exists': true}, 'notification': {'$lt': 'ntf_z'}}",
      })
  void what_somebody_was_told_is_read_newest_first(String filter) {
    assertThat(explained("notifications", filter, "{'notification': -1}").stages())
        .contains("IXSCAN")
        .doesNotContain("SORT", "COLLSCAN");
  }

  private static Explained explained(String collection, String filter, String sort) {
    var backend = TestBackend.shared();
    var command =
        "{'find': '%s', 'filter': %s, 'sort': %s, 'limit': 20}".formatted(collection, filter, sort);
    return Explained.by(
        TestMongo.mongo().client().getDatabase(backend.database()),
        BsonDocument.parse(command.replace('\'', '"')));
  }
}
