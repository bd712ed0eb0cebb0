package fr.vigie.shared;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class IdsTest {

  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private final AtomicReference<Instant> now = new AtomicReference<>(NOON);
  private final InstantSource source = now::get;
  private final Ids ids = new Ids(source.withZone(ZoneOffset.UTC));

  @Test
  void an_id_says_what_it_is_the_id_of() {
    assertThat(ids.next("rep")).matches("rep_[0-9A-HJKMNP-TV-Z]{25}");
    assertThat(ids.at("rep", NOON)).matches("rep_[0-9A-HJKMNP-TV-Z]{25}");
  }

  @Test
  void ids_sort_as_they_were_made_even_within_a_millisecond() {
    var made = many(10_000);

    assertThat(made).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void ids_go_on_growing_when_the_clock_is_set_back() {
    var before = many(10);
    now.set(NOON.minusSeconds(3_600));
    var after = many(10);

    assertThat(after.getFirst()).isGreaterThan(before.getLast());
    assertThat(after).isSorted();
  }

  @Test
  void ids_of_later_instants_sort_later() {
    var earlier = ids.next("rep");
    now.set(NOON.plusMillis(4));

    assertThat(ids.next("rep")).isGreaterThan(earlier);
    assertThat(ids.next("rep")).isGreaterThan(ids.at("rep", NOON.plusMillis(3)));
  }

  @Test
  void ids_of_what_happened_elsewhere_sort_by_when_it_happened() {
    var times = List.of("1970-01-01T00:00:00Z", "1999-12-31T23:59:59.999Z", "2026-11-23T12:00:00Z");

    assertThat(times.stream().map(Instant::parse).map(at -> ids.at("rep", at))).isSorted();
    assertThat(ids.at("rep", NOON)).isNotEqualTo(ids.at("rep", NOON));
  }

  @Test
  void threads_never_make_the_same_id_and_each_sees_its_own_grow() throws Exception {
    var clock = new Ids(Clock.systemUTC());
    var all = new HashSet<String>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<List<String>>> makers =
          IntStream.range(0, 50).<Callable<List<String>>>mapToObj(_ -> () -> many(clock)).toList();
      for (var made : threads.invokeAll(makers)) {
        assertThat(made.get()).isSorted();
        made.get().forEach(id -> all.add(id.substring(0, 16)));
      }
    }
    assertThat(all).as("time and sequence alone").hasSize(50 * 1_000);
  }

  private List<String> many(int count) {
    var made = new ArrayList<String>();
    IntStream.range(0, count).forEach(_ -> made.add(ids.next("rep")));
    return made;
  }

  private static List<String> many(Ids shared) {
    var made = new ArrayList<String>();
    IntStream.range(0, 1_000).forEach(_ -> made.add(shared.next("rep")));
    return made;
  }
}
