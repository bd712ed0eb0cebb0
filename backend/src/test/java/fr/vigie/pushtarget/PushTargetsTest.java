package fr.vigie.pushtarget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.mongodb.client.MongoDatabase;
import fr.vigie.identity.Person;
import fr.vigie.identity.Viewer;
import fr.vigie.load.Budgets;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import fr.vigie.pushtarget.RegisterPushTarget.Outcome.Registered;
import fr.vigie.pushtarget.RegisterPushTarget.Request;
import fr.vigie.shared.Ids;
import fr.vigie.shared.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import org.bson.BsonDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

/// Whose app is whose, on a real database.
@DisplayNameGeneration(ReplaceUnderscores.class)
class PushTargetsTest {

  private static final Viewer CAMILLE = new Viewer("region#camille", null);
  private static final Viewer HUGO = new Viewer("region#hugo", null);
  private static final Viewer SAMI =
      new Viewer("per_sami", new Person("per_sami", "Sami Haddad", "region", "sami", List.of()));

  private final AtomicReference<Instant> now =
      new AtomicReference<>(Instant.parse("2026-11-29T10:00:00Z"));
  private final InstantSource source = now::get;
  private final Clock clock = source.withZone(ZoneOffset.UTC);
  private final MongoDatabase database = TestMongo.fresh();
  private final MongoPushTargets targets = new MongoPushTargets(database);
  private final Owners owners = new Owners(signIn -> "psn_" + signIn);
  private final RegisterPushTarget register = register(0);
  private final RemovePushTarget remove = new RemovePushTarget(targets, owners);

  private RegisterPushTarget register(double perSecond) {
    return new RegisterPushTarget(
        targets,
        owners,
        new Budgets(perSecond, () -> 0),
        new MongoTransactions(TestMongo.mongo().client()),
        new Ids(clock),
        clock);
  }

  @BeforeEach
  void make_indexes() {
    MongoPushTargets.createIndexes(database);
  }

  private PushTarget registers(Viewer viewer, Request request) {
    return ((Registered) register.register(viewer, request)).pushTarget();
  }

  private List<PushTarget> sentTo(String owner) {
    return targets.of(List.of(owner), now.get().minus(PushTarget.SENT_TO));
  }

  @Test
  void who_did_not_sign_in_has_no_app_here() {
    assertThat(register.register(Viewer.ANONYMOUS, Phones.app(Phones.PHONE, "a")))
        .isInstanceOf(RegisterPushTarget.Outcome.SignInNeeded.class);
    assertThat(database.getCollection("pushTargets").countDocuments()).isZero();
  }

  @Test
  void nobody_registers_as_often_as_they_like() {
    var limited = register(1);
    for (var i = 0; i < 5; i++) {
      limited.register(CAMILLE, Phones.app(Phones.PHONE, "a"));
    }

    assertThatExceptionOfType(TooOften.class)
        .isThrownBy(() -> limited.register(CAMILLE, Phones.app(Phones.PHONE, "a")));
    assertThat(limited.register(HUGO, Phones.app("phone-of-hugo-0001", "b")))
        .isInstanceOf(Registered.class);
  }

  @Test
  void an_app_that_starts_again_is_the_same_and_was_seen_now() {
    var first = registers(CAMILLE, Phones.app(Phones.PHONE, "a"));
    now.set(now.get().plus(Duration.ofDays(3)));
    var again =
        registers(
            CAMILLE,
            new Request(
                Phones.PHONE, Kind.FCM_TOKEN, Phones.token("a"), Platform.ANDROID, "2.4.0", "de"));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(sentTo("psn_region#camille"))
        .singleElement()
        .satisfies(target -> {
          assertThat(target.appVersion()).isEqualTo("2.4.0");
          assertThat(target.language()).isEqualTo("de");
          assertThat(target.seenAt()).isEqualTo(now.get());
        });
  }

  @Test
  void a_new_token_takes_the_place_of_the_old_one() {
    var first = registers(CAMILLE, Phones.app(Phones.PHONE, "a"));
    var again = registers(CAMILLE, Phones.app(Phones.PHONE, "b"));

    assertThat(again.id()).isEqualTo(first.id());
    assertThat(sentTo("psn_region#camille"))
        .extracting(PushTarget::value)
        .containsExactly(Phones.token("b"));
  }

  @Test
  void an_app_that_was_installed_anew_with_the_token_of_before_is_there_once() {
    registers(CAMILLE, Phones.app(Phones.PHONE, "a"));
    registers(CAMILLE, Phones.app("phone-of-camille-2", "a"));

    assertThat(sentTo("psn_region#camille")).hasSize(1);
  }

  /// What is on its way to camille must not be shown to hugo, so the phone has another id now.
  @Test
  void a_phone_belongs_to_who_signed_in_last() {
    var camilles = registers(CAMILLE, Phones.app(Phones.PHONE, "a"));
    var hugos = registers(HUGO, Phones.app(Phones.PHONE, "a"));

    assertThat(hugos.id()).isNotEqualTo(camilles.id());
    assertThat(targets.list(List.of(camilles.id()))).isEmpty();
    assertThat(sentTo("psn_region#camille")).isEmpty();
    assertThat(sentTo("psn_region#hugo")).hasSize(1);
    var rotated = registers(CAMILLE, Phones.app(Phones.PHONE, "c"));
    assertThat(sentTo("psn_region#hugo")).as("same phone, new token").isEmpty();
    assertThat(sentTo("psn_region#camille")).containsExactly(rotated);
  }

  @Test
  void two_people_who_race_for_a_phone_leave_one_owner() throws Exception {
    for (var round = 0; round < 5; round++) {
      var phone = "phone-of-round-000" + round;
      var token = "round" + round;
      var start = new CyclicBarrier(8);
      var all = new ArrayList<Callable<PushTarget>>();
      for (var client = 0; client < 8; client++) {
        var viewer = new Viewer("region#racer" + client, null);
        all.add(() -> {
          start.await();
          return registers(viewer, Phones.app(phone, token));
        });
      }
      var answered = new ArrayList<String>();
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (var each : threads.invokeAll(all)) {
          answered.add(each.get().id());
        }
      }

      assertThat(targets.ofApp(phone, Phones.token(token)))
          .singleElement()
          .satisfies(left -> assertThat(answered).contains(left.target().id()));
    }
  }

  @Test
  void a_member_of_staff_is_told_as_both_and_a_citizen_as_one() {
    var samis = registers(SAMI, Phones.app(Phones.PHONE, "a"));

    assertThat(samis.owners()).containsExactly("per_sami", "psn_region#sami");
    assertThat(sentTo("per_sami")).containsExactly(samis);
    assertThat(sentTo("psn_region#sami")).containsExactly(samis);
    var camilles = registers(CAMILLE, Phones.app(Phones.PHONE, "a"));
    assertThat(camilles.owners()).containsExactly("psn_region#camille");
    assertThat(sentTo("per_sami")).isEmpty();
  }

  @Test
  void the_app_that_was_not_seen_for_longest_makes_room_for_the_twenty_first() {
    var first = registers(CAMILLE, Phones.app("installation-number-00", "t00"));
    for (var i = 1; i <= RegisterPushTarget.MOST; i++) {
      now.set(now.get().plusSeconds(1));
      registers(CAMILLE, Phones.app("installation-number-%02d".formatted(i), "t%02d".formatted(i)));
    }

    assertThat(sentTo("psn_region#camille"))
        .hasSize(RegisterPushTarget.MOST)
        .extracting(PushTarget::id)
        .doesNotContain(first.id());
  }

  @Test
  void what_was_not_seen_for_two_months_is_not_sent_to() {
    var target = registers(CAMILLE, Phones.app(Phones.PHONE, "a"));
    now.set(now.get().plus(PushTarget.SENT_TO));
    assertThat(target.isSentTo(now.get())).isFalse();
    assertThat(sentTo("psn_region#camille")).hasSize(1);
    now.set(now.get().plusMillis(1));

    assertThat(sentTo("psn_region#camille")).isEmpty();
    assertThat(targets.list(List.of(target.id()))).hasSize(1);
  }

  @Test
  void nobody_logs_the_phone_of_another_out() {
    var camilles = registers(CAMILLE, Phones.app(Phones.PHONE, "a"));

    for (var viewer : List.of(HUGO, SAMI, Viewer.ANONYMOUS)) {
      assertThat(remove.remove(viewer, camilles.id()))
          .isEqualTo(new RemovePushTarget.Outcome.PushTargetNotFound(camilles.id()));
    }
    assertThat(remove.remove(HUGO, "psh_none"))
        .isEqualTo(new RemovePushTarget.Outcome.PushTargetNotFound("psh_none"));
    assertThat(remove.remove(CAMILLE, camilles.id()))
        .isEqualTo(new RemovePushTarget.Outcome.Removed(camilles.id()));
    assertThat(sentTo("psn_region#camille")).isEmpty();
  }

  @Test
  void what_fcm_knows_it_by_is_in_no_text_of_it() {
    var target = registers(CAMILLE, Phones.app(Phones.PHONE, "a"));
    var registration = targets.find(target.id()).orElseThrow();

    assertThat(target + " " + registration + " " + Phones.app(Phones.PHONE, "a"))
        .doesNotContain("APA91b")
        .doesNotContain(Phones.PHONE);
  }

  @Test
  void each_read_finds_what_it_looks_for_by_an_index() {
    var record = new CommandRecord();
    for (var i = 0; i < 300; i++) {
      targets.put(registration(i));
    }

    assertThat(reads(record))
        .hasSize(5)
        .allSatisfy(read -> {
          var explained = Explained.by(database, read);
          assertThat(explained.stages())
              .as("%s", read)
              .containsAnyOf("IXSCAN", "IDHACK")
              .doesNotContain("COLLSCAN", "SORT");
          assertThat(explained.documentsExamined()).as("%s", read).isLessThanOrEqualTo(2);
        });
  }

  private List<BsonDocument> reads(CommandRecord record) {
    try (var watched = TestMongo.watched(record)) {
      var all = new MongoPushTargets(watched.getDatabase(database.getName()));
      return record.of(() -> {
        all.list(List.of("psh_1", "psh_2"));
        all.of(List.of("psn_7", "per_9"), now.get().minusSeconds(60));
        all.of("psn_7");
        all.find("psh_3");
        all.ofApp("installation-000000004", Phones.token("5"));
      });
    }
  }

  private Registration registration(int i) {
    var target =
        new PushTarget(
            "psh_" + i,
            List.of("per_" + i, "psn_" + i),
            Kind.FCM_TOKEN,
            Phones.token("" + i),
            Platform.ANDROID,
            "1.0",
            "fr",
            now.get());
    return new Registration(target, "installation-%09d".formatted(i), now.get());
  }
}
