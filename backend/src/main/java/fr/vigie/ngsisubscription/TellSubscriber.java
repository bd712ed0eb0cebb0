package fr.vigie.ngsisubscription;

import fr.vigie.ngsisubscription.Notices.Notice;
import fr.vigie.ngsisubscription.Subscription.Ended;
import fr.vigie.webhook.PartnerCalls;
import fr.vigie.webhook.PartnerCalls.Came;
import fr.vigie.webhook.WebhookHealth;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Tells one subscriber how the entities that have changed are now, until nothing waits, a call
/// fails, or others would have to wait. What was taken over is forgotten after that: a backend that
/// dies in between leaves it to be told once more.
final class TellSubscriber {

  static final int MOST_ENTITIES = 100;

  /// No call begins later than this after the first.
  private static final Duration LONGEST = Duration.ofSeconds(10);

  private final Subscriptions subscriptions;
  private final Notices notices;
  private final SubscribedEntities entities;
  private final NotificationBody body;
  private final PartnerCalls calls;
  private final EndSubscription end;
  private final SubscriptionCounts counts;
  private final Clock clock;

  TellSubscriber(
      Subscriptions subscriptions,
      Notices notices,
      SubscribedEntities entities,
      NotificationBody body,
      PartnerCalls calls,
      EndSubscription end,
      SubscriptionCounts counts,
      Clock clock) {
    this.subscriptions = subscriptions;
    this.notices = notices;
    this.entities = entities;
    this.body = body;
    this.calls = calls;
    this.end = end;
    this.counts = counts;
    this.clock = clock;
  }

  /// @param claim by which it was taken up
  void tell(Subscription subscription, String claim) throws InterruptedException {
    var now = clock.instant();
    var notBefore = subscription.notBefore();
    if (subscription.isTold(now) && now.isBefore(notBefore)) {
      subscriptions.again(subscription.id(), claim, notBefore);
    } else {
      tell(subscription.id(), claim, now);
    }
  }

  /// All that waits is told at once, in as many notifications as that takes; what changes meanwhile
  /// waits as long as throttling has it.
  private void tell(String id, String claim, Instant began) throws InterruptedException {
    for (var some = next(id, began); !some.isEmpty(); some = next(id, began)) {
      var now = clock.instant();
      // As it is by now: it may have another address, or want nothing any more.
      var subscription = subscriptions.find(id).filter(each -> each.isTold(now)).orElse(null);
      if (subscription == null) {
        notices.drop(id);
        break;
      }
      if (now.isAfter(began.plus(LONGEST))) {
        subscriptions.again(id, claim, now);
        return;
      }
      var came = told(subscription, some);
      if (came != null && !(came instanceof Came.Well)) {
        failed(subscription, claim, came);
        return;
      }
      notices.told(some, clock.instant());
    }
    rest(id, claim);
  }

  private List<Notice> next(String id, Instant began) {
    return notices.oldest(id, MOST_ENTITIES).stream()
        .filter(notice -> !notice.since().isAfter(began))
        .toList();
  }

  /// What came of it; null when none of them is to be told.
  private @Nullable Came told(Subscription subscription, List<Notice> some)
      throws InterruptedException {
    var now = clock.instant();
    var all = entities.now(subscription, some.stream().map(Notice::urn).toList());
    if (all.isEmpty()) {
      return null;
    }
    var delivered = subscription.asked().delivered();
    var came =
        calls.post(delivered.uri(), body.headers(subscription), body.of(subscription, all, now));
    if (came instanceof Came.Well) {
      subscriptions.sent(subscription.id(), now);
      counts.sent(all.size());
    }
    return came;
  }

  private void failed(Subscription subscription, String claim, Came came) {
    var id = subscription.id();
    var now = clock.instant();
    var before = health(subscription.progress());
    var after = health(subscriptions.failed(id, now));
    counts.failed();
    if (came instanceof Came.Gone || after.isHopeless(now)) {
      end.end(subscription, came instanceof Came.Gone ? Ended.GONE : Ended.FAILED);
      notices.drop(id);
      rest(id, claim);
    } else {
      subscriptions.again(id, claim, now.plus(pause(came, before)));
    }
  }

  private static WebhookHealth health(Subscription.Progress progress) {
    return new WebhookHealth(progress.failures(), progress.failingSince(), Instant.EPOCH);
  }

  /// Who asks for no pause at all is spared all the same.
  private static Duration pause(Came came, WebhookHealth health) {
    var asked = came instanceof Came.Badly badly ? badly.pause() : null;
    return asked == null || asked.isZero() ? health.nextPause() : asked;
  }

  /// What was noted after it was looked wakes it again.
  private void rest(String id, String claim) {
    subscriptions.rest(id, claim);
    if (notices.hasAny(id)) {
      subscriptions.wake(List.of(id), clock.instant());
    }
  }
}
