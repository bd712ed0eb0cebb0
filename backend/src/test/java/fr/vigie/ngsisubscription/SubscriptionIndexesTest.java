package fr.vigie.ngsisubscription;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.TestMongo;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayNameGeneration(ReplaceUnderscores.class)
class SubscriptionIndexesTest {

  private static final MongoDatabase DATABASE = TestMongo.fresh();

  @BeforeAll
  static void make() {
    NgsiSubscriptionModule.MIGRATIONS.forEach(each -> each.apply().accept(DATABASE));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ngsiSubscriptions | {'isTold': true} | {}",
        "ngsiSubscriptions | {'due': {'$lte': {'$date': '2026-11-29T10:00:00Z'}}} | {'due': 1}",
        "ngsiSubscriptions | {'territories': {'$in': ['t']}} | {'_id': 1}",
        "ngsiNotices | {'subscription': 's'} | {'since': 1, '_id': 1}"
      })
  void found_by_an_index(String collection, String filter, String sort) {
    var command =
        "{'find': '%s', 'filter': %s, 'sort': %s, 'limit': 20}".formatted(collection, filter, sort);
    assertThat(Explained.by(DATABASE, BsonDocument.parse(command.replace('\'', '"'))).stages())
        .contains("IXSCAN")
        .doesNotContain("SORT", "COLLSCAN");
  }
}
