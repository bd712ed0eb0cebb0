package fr.vigie.pushtarget;

import fr.vigie.event.Event;
import fr.vigie.identity.Viewer;
import fr.vigie.load.Budgets;
import fr.vigie.outbox.Address;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Deliveries;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.NewDelivery;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.TooOften;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Someone has a notification sent to an app of their own, to see whether it arrives. Asked for
/// again by the same name it is sent once.
public final class TestPush {

  /// The kind of notification.
  public static final String KIND = "PUSH_TEST";

  private static final Duration LIFE = Duration.ofMinutes(10);
  private static final Duration WAIT = Duration.ofSeconds(2);

  // Stands for a territory where something belongs to none.
  private static final String REGION = "region";

  public record Request(String pushTargetId, String clientTestId) {}

  public sealed interface Outcome {
    /// It is sent as soon as FCM takes it.
    record Sent(PushTarget pushTarget) implements Outcome {}

    /// There is none, or it is somebody else's.
    record PushTargetNotFound(String pushTargetId) implements Outcome {}

    /// Nothing is sent by FCM here, or nothing to an app that was not seen for so long.
    record PushUnavailable() implements Outcome {}
  }

  private final Registrations registrations;
  private final Owners owners;
  private final Deliveries deliveries;
  private final boolean isPushOn;
  private final Budgets budgets;
  private final Clock clock;

  TestPush(
      Registrations registrations,
      Owners owners,
      Deliveries deliveries,
      boolean isPushOn,
      Budgets budgets,
      Clock clock) {
    this.registrations = registrations;
    this.owners = owners;
    this.deliveries = deliveries;
    this.isPushOn = isPushOn;
    this.budgets = budgets;
    this.clock = clock;
  }

  /// Throws {@link TooOften}.
  public Outcome test(Viewer viewer, Request request) {
    var found =
        registrations.find(request.pushTargetId()).filter(each -> owners.haveIt(viewer, each));
    if (found.isEmpty()) {
      return new Outcome.PushTargetNotFound(request.pushTargetId());
    }
    var target = found.get().target();
    if (!isPushOn || !target.isSentTo(clock.instant())) {
      return new Outcome.PushUnavailable();
    }
    if (!budgets.take(target.owners().getLast())) {
      throw new TooOften(WAIT);
    }
    deliveries.add(List.of(delivery(target, request.clientTestId())), clock.instant());
    return new Outcome.Sent(target);
  }

  /// Nothing has happened to anything, so this event is in no log.
  private NewDelivery delivery(PushTarget target, String clientTestId) {
    var now = clock.instant();
    var owner = target.owners().getLast();
    var id = "tst_" + Fingerprint.of(target.id(), clientTestId);
    return new NewDelivery(
        new Event(id, "PushTested", REGION, target.id(), "TEST", owner, now),
        new Message(KIND, REGION, target.id(), Map.of()),
        new Address(Channel.PUSH, target.id(), owner, target.language()),
        now,
        now.plus(LIFE),
        null);
  }
}
