package fr.vigie.mongo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.model.Filters;
import fr.vigie.shared.Deadline;
import fr.vigie.view.Wanted;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.BsonInt64;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DeadlineTest {

  private final Documents documents =
      new Documents(
          TestMongo.mongo().database(),
          "deadline_" + UUID.randomUUID().toString().replace("-", ""));

  @Test
  void a_read_that_would_outlast_the_deadline_is_ended() {
    documents.insertAll(List.of(new Document("_id", 1), new Document("_id", 2)));
    var slow = Filters.where("sleep(3000) || true");
    var begun = System.nanoTime();

    assertThatExceptionOfType(com.mongodb.MongoException.class)
        .isThrownBy(() -> Deadline.within(Duration.ofMillis(400), () -> documents.list(slow)))
        .matches(Mongo::isOutage);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_500));
  }

  @Test
  void a_list_that_would_outlast_the_deadline_is_ended() {
    documents.insertAll(List.of(new Document("_id", 1), new Document("_id", 2)));
    var slow = Filters.where("sleep(3000) || true");
    var begun = System.nanoTime();

    assertThatExceptionOfType(com.mongodb.MongoException.class)
        .isThrownBy(() ->
            Deadline.within(
                Duration.ofMillis(400), () -> documents.rows(slow, 2, null, Wanted.ALL)))
        .matches(Mongo::isOutage);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofMillis(2_500));
  }

  @Test
  void nothing_is_read_once_the_deadline_has_passed() {
    assertThatExceptionOfType(Deadline.Passed.class)
        .isThrownBy(
            () -> Deadline.within(Duration.ZERO, () -> documents.findOne(Filters.eq("_id", 1))));
  }

  @Test
  void a_read_in_time_is_answered() {
    documents.insert(new Document("_id", 1).append("n", new BsonInt64(7)));

    assertThat(
            Deadline.within(Duration.ofSeconds(2), () -> documents.findOne(Filters.eq("_id", 1))))
        .isPresent();
  }
}
