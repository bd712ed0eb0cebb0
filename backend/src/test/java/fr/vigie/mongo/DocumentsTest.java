package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Sorts.ascending;
import static com.mongodb.client.model.Sorts.descending;
import static com.mongodb.client.model.Updates.set;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.view.Wanted;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class DocumentsTest {

  private final MongoDatabase database = TestMongo.fresh();
  private final Documents lights = new Documents(database, "lights");

  @BeforeEach
  void two_lights_stand_in_belleville() {
    database
        .getCollection("lights")
        .createIndex(Indexes.ascending("pole"), new IndexOptions().unique(true));
    lights.insertAll(List.of(light("a", 1), light("b", 2)));
  }

  @Test
  void a_taken_key_is_told_by_every_way_to_write() {
    assertTaken(() -> lights.insert(light("a", 3)));
    assertTaken(() -> lights.insertAll(List.of(light("c", 3), light("d", 1))));
    assertTaken(() -> lights.update(eq("b"), set("pole", 1)));
    assertTaken(() -> lights.updateAll(eq("b"), set("pole", 1)));
    assertTaken(() -> lights.upsert(eq("e"), set("pole", 1)));
    assertTaken(() -> lights.put(light("b", 1)));
  }

  @Test
  void a_change_tells_whether_there_was_something_to_change() {
    assertThat(lights.update(eq("a"), set("on", true))).isTrue();
    assertThat(lights.update(eq("z"), set("on", true))).isFalse();
  }

  @Test
  void many_are_changed_at_once() {
    assertThat(lights.updateAll(gt("pole", 0), set("on", true))).isEqualTo(2);
    assertThat(lights.list(eq("on", true))).hasSize(2);
  }

  @Test
  void what_is_put_takes_the_place_of_what_was_there() {
    lights.put(light("a", 9));
    lights.put(light("c", 3));

    assertThat(lights.findOne(eq("a"))).hasValue(light("a", 9));
    assertThat(lights.findOne(eq("c"))).hasValue(light("c", 3));
  }

  @Test
  void an_upsert_adds_or_changes() {
    lights.upsert(eq("c"), set("pole", 3));
    lights.upsert(eq("c"), set("pole", 4));

    assertThat(lights.findOne(eq("c"))).hasValue(light("c", 4));
  }

  @Test
  void rows_come_in_their_order_as_far_as_they_are_wanted_inside_a_transaction_and_outside() {
    lights.put(light("c", 3));

    assertThat(polesOfTwo()).containsExactly(3, 2);
    assertThat(new MongoTransactions(TestMongo.mongo().client()).run(this::polesOfTwo))
        .containsExactly(3, 2);
  }

  private List<Integer> polesOfTwo() {
    var wanted = new Wanted(Set.of("pole"));
    return lights.rows(gt("pole", 0), 2, descending("_id"), wanted).stream()
        .map(row -> row.whole("pole"))
        .toList();
  }

  @Test
  void more_than_fits_into_one_answer_comes_all_the_same() {
    var note = "x".repeat(7 * 1_024 * 1_024);
    lights.insertAll(
        List.of(
            light("c", 3).append("note", note),
            light("d", 4).append("note", note),
            light("e", 5).append("note", note)));

    var found = lights.rows(gt("pole", 2), 10, ascending("_id"), Wanted.ALL);

    assertThat(found).extracting(row -> row.text("_id")).containsExactly("c", "d", "e");
    assertThat(found.getLast().text("note")).hasSize(note.length());
  }

  private static Document light(String id, int pole) {
    return new Document("_id", id).append("pole", pole);
  }

  private static void assertTaken(Runnable write) {
    assertThatExceptionOfType(AlreadyExists.class).isThrownBy(write::run);
  }
}
