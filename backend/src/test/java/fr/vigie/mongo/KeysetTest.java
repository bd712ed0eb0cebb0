package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.empty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.view.Wanted;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class KeysetTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final MongoDatabase database = TestMongo.fresh();
  private final Documents reports = new Documents(database, "reports");
  private final Ids ids = new Ids(Clock.systemUTC());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "rep_",
        "rep_01JD9VZ3M8K2F0001QX7T5R2W' || '1'=='1",
        "wo_01JD9VZ3M8K2F0001QX7T5R2WE",
        "xrep_01JD9VZ3M8K2F0001QX7T5R2W",
        "{\"$gt\":\"\"}",
        "MjAyNi0xMS0yMw==",
        "\u0000",
        "rep_01JD9VZ3M8K2F0001QX7T5R2\n",
        "2026-11-23T12:00:00Z",
        "2026-11-23T12:00:00Z wo_01JD9VZ3M8K2F0001QX7T5R2W",
        "2026-11-23T12:00:00Z  rep_01JD9VZ3M8K2F0001QX7T5R2W",
        "2026-13-23T12:00:00Z rep_01JD9VZ3M8K2F0001QX7T5R2W",
        "+1000000000-12-31T23:59:59Z rep_01JD9VZ3M8K2F0001QX7T5R2W",
        "-1000000000-01-01T00:00:00Z rep_01JD9VZ3M8K2F0001QX7T5R2W",
        "yesterday rep_01JD9VZ3M8K2F0001QX7T5R2W"
      })
  void what_is_no_cursor_of_the_list_is_refused_in_every_order(String cursor) {
    for (var order : Keyset.values()) {
      assertRefused(order, cursor);
    }
  }

  @Test
  void a_cursor_of_another_order_is_refused() {
    added(2);
    var byId = cursor(Keyset.NEWEST_FIRST);
    var byUrgency = cursor(Keyset.MOST_URGENT_FIRST);

    assertRefused(Keyset.MOST_URGENT_FIRST, byId);
    assertRefused(Keyset.NEWEST_FIRST, byUrgency);
    assertRefused(Keyset.OLDEST_FIRST, byUrgency);
  }

  @ParameterizedTest
  @EnumSource
  void the_cursor_of_something_that_was_removed_still_tells_where_to_go_on(Keyset order) {
    var all = added(10);
    var page = page(order, 3, null);
    var beyond = isReversed(order) ? all.reversed() : all;
    new ArrayList<>(page.items())
        .forEach(
            item -> database.getCollection("reports").deleteOne(new Document("_id", item.value())));

    assertThat(values(page(order, 3, page.endCursor()))).isEqualTo(beyond.subList(3, 6));
  }

  @ParameterizedTest
  @EnumSource
  void pages_neither_miss_nor_repeat_though_others_add_between(Keyset order) {
    var before = added(20);
    var read = new ArrayList<String>();
    Page<String> page = page(order, 3, null);
    for (var pages = 0; pages < 7; pages++) {
      read.addAll(values(page));
      added(1);
      page = page(order, 3, page.endCursor());
    }

    assertThat(read).doesNotHaveDuplicates().containsAll(before);
    assertThat(read.subList(0, 20)).isEqualTo(isReversed(order) ? before.reversed() : before);
  }

  @Test
  void those_due_at_the_same_instant_are_told_apart() {
    var all = new ArrayList<String>();
    IntStream.range(0, 9).forEach(_ -> all.add(add(NOON)));
    var page = page(Keyset.MOST_URGENT_FIRST, 4, null);
    var read = new ArrayList<>(values(page));
    read.addAll(values(page(Keyset.MOST_URGENT_FIRST, 4, page.endCursor())));

    assertThat(read).isEqualTo(all.subList(0, 8));
  }

  private static boolean isReversed(Keyset order) {
    return order == Keyset.NEWEST_FIRST || order == Keyset.BY_LABEL_REVERSED;
  }

  /// Each due later than those before.
  private List<String> added(int count) {
    var added = new ArrayList<String>();
    for (var i = 0; i < count; i++) {
      added.add(add(NOON.plusSeconds(reports.list(empty()).size() / 2)));
    }
    return added;
  }

  private String add(Instant dueAt) {
    var id = ids.next("rep");
    // Labels are no more unique than instants, and may hold blanks.
    var label = "EP " + (1_000 + reports.list(empty()).size() / 2);
    reports.insert(
        new Document("_id", id).append("dueAt", Date.from(dueAt)).append("label", label));
    return id;
  }

  private Page<String> page(Keyset order, int first, @Nullable String after) {
    var found =
        reports.rows(
            after == null ? empty() : order.beyond("rep", after),
            first + 1,
            order.sort(),
            new Wanted(Set.of(order.fields())));
    var page = Page.of(found, first, order::cursor);
    return new Page<>(
        page.items().stream()
            .map(item -> new Page.Item<>(item.cursor(), item.value().required("_id")))
            .toList(),
        page.hasNext());
  }

  private static List<String> values(Page<String> page) {
    return page.items().stream().map(Page.Item::value).toList();
  }

  private String cursor(Keyset order) {
    return Objects.requireNonNull(page(order, 1, null).endCursor());
  }

  private static void assertRefused(Keyset order, String cursor) {
    assertThatExceptionOfType(InvalidInput.class)
        .as("%s %s", order, cursor)
        .isThrownBy(() -> order.beyond("rep", cursor))
        .returns("after", InvalidInput::field);
  }
}
