package fr.vigie.pushtarget;

import com.mongodb.client.MongoDatabase;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.load.Budgets;
import fr.vigie.mongo.Migration;
import fr.vigie.outbox.Deliveries;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;

/// What the rest of the backend sees of the apps and browsers that are sent notifications.
public record PushTargetModule(PushTargets targets, FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(140, "index push targets", MongoPushTargets::createIndexes));

  /// What is kept of people's devices.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "pushTargets",
          "apps and browsers of who wants to be notified, by pseudonym, of staff by their id too",
          "to notify them",
          Basis.PUBLIC_TASK,
          "until they log out; PUSH_TARGETS",
          List.of(new Link("holder", KnownBy.PSEUDONYM)),
          List.of(
              new Part("holder", Erasure.DELETE_DOCUMENT),
              new Part("staff", Erasure.DELETE_DOCUMENT),
              new Part("platform", Erasure.DELETE_DOCUMENT),
              new Part("appVersion", Erasure.DELETE_DOCUMENT),
              new Part("language", Erasure.DELETE_DOCUMENT),
              new Part("seenAt", Erasure.DELETE_DOCUMENT),
              new Part("value", Erasure.DELETE_UNTOLD),
              new Part("installation", Erasure.DELETE_UNTOLD)));

  // Five at once: an app registers when it starts, and again when FCM names it anew.
  private static final double REGISTRATIONS_PER_SECOND = 1;

  // Two at once, then one in two seconds.
  private static final double TESTS_PER_SECOND = 0.5;

  /// Those that are there, for whoever only sends.
  public static PushTargets targets(MongoDatabase database) {
    return new MongoPushTargets(database);
  }

  /// All of it.
  ///
  /// @param holderOf the pseudonym by which whoever signs in so follows what they follow
  /// @param isPushOn whether anything is sent by FCM
  public static PushTargetModule on(
      MongoDatabase database,
      Transactions transactions,
      UnaryOperator<String> holderOf,
      Deliveries deliveries,
      boolean isPushOn,
      Ids ids,
      Clock clock) {
    var targets = new MongoPushTargets(database);
    var owners = new Owners(holderOf);
    var registering = new Budgets(REGISTRATIONS_PER_SECOND, System::nanoTime);
    var testing = new Budgets(TESTS_PER_SECOND, System::nanoTime);
    return new PushTargetModule(
        targets,
        new PushTargetWiring(
            targets,
            owners,
            new RegisterPushTarget(targets, owners, registering, transactions, ids, clock),
            new RemovePushTarget(targets, owners),
            new TestPush(targets, owners, deliveries, isPushOn, testing, clock),
            clock));
  }
}
