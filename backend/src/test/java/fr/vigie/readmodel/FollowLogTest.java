package fr.vigie.readmodel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.Lease;
import fr.vigie.mongo.TestMongo;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Nothing of the log is missed by what follows it.
@DisplayNameGeneration(ReplaceUnderscores.class)
class FollowLogTest {

  private static final Duration SOON = Duration.ofSeconds(20);

  private final MongoDatabase database = TestMongo.fresh();
  private final ReadModelStates states = new MongoReadModelStates(database);
  private final WrittenLog log = new WrittenLog();
  private final CountedSubjects model = new CountedSubjects(1);
  private final Clock clock = Clock.systemUTC();
  private final Turn turn = turn();

  private Turn turn() {
    return new Turn(new Lease(database, "subjects", Duration.ofMinutes(1)));
  }

  private FollowLog followed(CountedSubjects by) {
    return new FollowLog(by, states, log, turn, clock);
  }

  /// Follows until that is so, then leaves the turn to others.
  private void follow(FollowLog follow, BooleanSupplier until) {
    turn.renew();
    try (var thread = Executors.newVirtualThreadPerTaskExecutor()) {
      var following = thread.submit(follow::follow);
      Eventually.within(SOON, () -> until.getAsBoolean() || following.isDone());
      turn.release();
    }
    assertThat(until.getAsBoolean()).isTrue();
  }

  @Test
  void who_has_not_the_turn_does_nothing() {
    var other = turn();
    other.renew();

    turn.renew();

    assertThat(other.isOurs()).isTrue();
    assertThat(turn.isOurs()).isFalse();
    assertThat(followed(model).follow()).isFalse();
    assertThat(states.list()).isEmpty();
  }

  @Test
  void the_turn_goes_to_another_as_soon_as_it_is_left() {
    var other = turn();
    other.renew();

    other.release();
    turn.renew();

    assertThat(turn.isOurs()).isTrue();
    assertThat(other.isOurs()).isFalse();
  }

  @Test
  void what_was_there_before_is_computed_the_first_time_and_all_else_is_followed() {
    model.there.add("rep_old");

    follow(
        followed(model),
        () -> {
          if (model.rebuilds.get() == 1 && !model.known.contains("rep_new")) {
            log.write("rep_new", clock.instant());
          }
          return model.known.contains("rep_new");
        });

    assertThat(model.known).containsExactly("rep_new", "rep_old");
    assertThat(model.rebuilds).hasValue(1);
  }

  @Test
  void another_goes_on_from_the_place_that_was_kept() {
    follow(followed(model), () -> model.rebuilds.get() == 1);
    log.write("rep_1", clock.instant());
    var another = new CountedSubjects(1);

    follow(followed(another), () -> another.known.contains("rep_1"));

    assertThat(another.rebuilds).hasValue(0);
  }

  @Test
  void what_failed_is_taken_up_again() {
    follow(followed(model), () -> model.rebuilds.get() == 1);
    log.write("rep_1", clock.instant());
    model.failures.set(1);
    turn.renew();
    var followed = followed(model);

    assertThatThrownBy(followed::follow).hasMessage("the database is away");

    follow(followed, () -> model.known.contains("rep_1"));
    assertThat(model.rebuilds).hasValue(1);
  }

  @Test
  void what_comes_behind_a_place_that_was_forgotten_is_read_from_the_log_itself() {
    follow(followed(model), () -> model.rebuilds.get() == 1);
    log.write("rep_missed", clock.instant());
    log.forget();

    follow(followed(model), () -> model.known.contains("rep_missed"));
    log.write("rep_next", clock.instant());
    follow(followed(model), () -> model.known.contains("rep_next"));

    assertThat(model.rebuilds).hasValue(1);
  }

  @Test
  void a_rebuild_that_takes_longer_than_the_database_remembers_is_not_begun_again() {
    model.meanwhile =
        () -> {
          log.write("rep_meanwhile", clock.instant());
          log.forget();
        };

    follow(followed(model), () -> model.known.contains("rep_meanwhile"));
    log.write("rep_next", clock.instant());
    follow(followed(model), () -> model.known.contains("rep_next"));

    assertThat(model.rebuilds).hasValue(1);
  }

  @Test
  void another_way_to_compute_means_a_rebuild() {
    follow(followed(model), () -> model.rebuilds.get() == 1);
    var newer = new CountedSubjects(2);

    follow(followed(newer), () -> states.find("subjects").orElseThrow().version() == 2);

    assertThat(newer.rebuilds).hasValue(1);
  }

  @Test
  void who_asks_for_a_rebuild_has_it_once() {
    follow(followed(model), () -> model.rebuilds.get() == 1);
    assertThat(states.askRebuild("unknown", clock.instant())).isFalse();
    assertThat(states.askRebuild("subjects", clock.instant())).isTrue();

    follow(followed(model), () -> model.rebuilds.get() == 2);

    assertThat(states.find("subjects").orElseThrow().rebuildAskedAt()).isNull();
  }

  @Test
  void only_what_is_found_twice_has_drifted() {
    var followed = followed(model);
    follow(followed, () -> model.rebuilds.get() == 1);
    model.there.addAll(List.of("rep_late", "rep_lost"));
    turn.renew();
    var check = new CheckModel(model, states, followed, turn, clock);
    states.askCheck("subjects", clock.instant());
    check.look();
    assertThat(states.find("subjects").orElseThrow().checked()).isNull();

    log.write("rep_late", clock.instant());
    var looked = Instant.now();
    follow(followed, () -> model.known.contains("rep_late") && followed.upTo().isAfter(looked));
    turn.renew();
    check.look();

    var state = states.find("subjects").orElseThrow();
    assertThat(state.checked().drift()).containsExactly("rep_lost");
    assertThat(state.checkAskedAt()).isNull();
    assertThat(check.drift()).isEqualTo(1);
  }
}
