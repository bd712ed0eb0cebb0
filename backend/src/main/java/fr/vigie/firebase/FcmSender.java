package fr.vigie.firebase;

import com.google.firebase.messaging.FirebaseMessaging;
import com.google.firebase.messaging.FirebaseMessagingException;
import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Sender;
import fr.vigie.pushtarget.PushTarget;
import fr.vigie.pushtarget.PushTargets;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// Sends to apps and browsers by FCM, 100 messages at a time, and ends the targets that FCM knows
/// no more. Once FCM asks to be left alone, what of a batch was not sent yet is not.
final class FcmSender implements Sender {

  private static final int MOST = 500;
  // As many streams as FCM takes on a connection.
  private static final int AT_ONCE = 100;

  private final FirebaseMessaging fcm;
  private final PushMessages messages;
  private final PushTargets targets;
  private final FcmCalls calls;
  private final Clock clock;
  private final Semaphore permits = new Semaphore(AT_ONCE);

  FcmSender(
      FirebaseMessaging fcm,
      PushMessages messages,
      PushTargets targets,
      FcmCalls calls,
      Clock clock) {
    this.fcm = fcm;
    this.messages = messages;
    this.targets = targets;
    this.calls = calls;
    this.clock = clock;
  }

  @Override
  public Channel channel() {
    return Channel.PUSH;
  }

  @Override
  public int most() {
    return MOST;
  }

  @Override
  public List<Answer> send(List<Delivery> deliveries, Consumer<Duration> pause) {
    var answers = new HashMap<Delivery, Answer>();
    var parcels = parcels(deliveries, answers);
    var gate = new FcmGate(pause, clock);
    var said =
        calls.all(
            parcels.stream().<Callable<FcmAnswer>>map(parcel -> () -> send(parcel, gate)).toList());
    for (var i = 0; i < parcels.size(); i++) {
      var parcel = parcels.get(i);
      var answer = said.get(i);
      parcel.deliveries().forEach(delivery -> answers.put(delivery, answer.answer()));
      if (answer.isTargetDead() && parcel.address() instanceof PushAddress.Device(var target)) {
        prune(target);
      }
    }
    FcmWarnings.tell(answers.values());
    return deliveries.stream().map(each -> Objects.requireNonNull(answers.get(each))).toList();
  }

  private List<Parcel> parcels(List<Delivery> deliveries, Map<Delivery, Answer> answers) {
    var found = targets(deliveries);
    var together = new LinkedHashMap<String, List<Delivery>>();
    for (var delivery : deliveries) {
      var bundle = delivery.bundle();
      var key = bundle == null ? delivery.id() : bundle + " " + delivery.address().to();
      together.computeIfAbsent(key, _ -> new ArrayList<>()).add(delivery);
    }
    var parcels = new ArrayList<Parcel>();
    for (var some : together.values()) {
      PushAddress.of(some.getFirst(), found)
          .ifPresentOrElse(
              address -> parcels.add(new Parcel(address, some)),
              () -> some.forEach(each -> answers.put(each, new Answer.Refused("NO_TARGET", null))));
    }
    return parcels;
  }

  private Map<String, PushTarget> targets(List<Delivery> deliveries) {
    var ids =
        deliveries.stream()
            .map(delivery -> delivery.address().to())
            .filter(to -> !PushAddress.isTopic(to))
            .collect(Collectors.toSet());
    return ids.isEmpty()
        ? Map.of()
        : targets.list(ids).stream().collect(Collectors.toMap(PushTarget::id, each -> each));
  }

  private FcmAnswer send(Parcel parcel, FcmGate gate) throws InterruptedException {
    permits.acquire();
    try {
      var shut = gate.shut();
      return shut.isPresent() ? FcmAnswer.of(shut.get()) : gate.note(send(parcel));
    } finally {
      permits.release();
    }
  }

  private FcmAnswer send(Parcel parcel) {
    var message = messages.message(parcel, clock.instant());
    if (messages.bytes(message) > PushMessages.MOST_BYTES) {
      return FcmAnswer.of(new Answer.Refused("TOO_LARGE", null));
    }
    try {
      var name = fcm.send(message);
      return FcmAnswer.of(
          name == null
              ? FcmAnswers.outage("NOT_UNDERSTOOD")
              : new Answer.Accepted("ACCEPTED", name));
    } catch (FirebaseMessagingException e) {
      return FcmAnswers.of(e, parcel.address(), clock.instant());
    }
  }

  /// Who is told to stop leaves it for the next message.
  private void prune(PushTarget dead) {
    if (!Thread.currentThread().isInterrupted()) {
      targets.remove(dead.id(), dead.value());
    }
  }
}
