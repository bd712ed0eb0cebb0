package fr.vigie.outbox;

import fr.vigie.outbox.Deliveries.Settlement;
import fr.vigie.outbox.Delivery.Attempt;
import fr.vigie.outbox.Delivery.State;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Sends what is due by one channel; several backends share the work. A backend that dies between
/// sending and settling leaves what is sent once more, as the same notification.
final class SendDeliveries {

  /// Longer than any sender takes for a batch.
  static final Duration LEASE = Duration.ofMinutes(6);

  private final Sender sender;
  private final Deliveries deliveries;
  private final Pauses pauses;
  private final Circuit circuit;
  private final BackOff backOff;
  private final DeliveryCounts counts;
  private final Clock clock;

  SendDeliveries(
      Sender sender,
      Deliveries deliveries,
      Pauses pauses,
      BackOff backOff,
      DeliveryCounts counts,
      Clock clock) {
    this.sender = sender;
    this.deliveries = deliveries;
    this.pauses = pauses;
    this.circuit = new Circuit(clock);
    this.backOff = backOff;
    this.counts = counts;
    this.clock = clock;
  }

  /// Whether there may be more to send at once.
  boolean send() {
    var channel = sender.channel();
    var now = clock.instant();
    if (circuit.isOpen() || now.isBefore(pauses.until(channel))) {
      return false;
    }
    var claimed = deliveries.claim(channel, sender.most(), now, LEASE);
    if (!claimed.deliveries().isEmpty()) {
      deliveries.settle(claimed.claim(), settlements(claimed.deliveries(), now));
    }
    return claimed.deliveries().size() >= sender.most();
  }

  private Map<Delivery, Settlement> settlements(List<Delivery> claimed, Instant now) {
    var settlements = new HashMap<Delivery, Settlement>();
    var inTime = new ArrayList<Delivery>();
    for (var delivery : claimed) {
      if (now.isBefore(delivery.expiresAt())) {
        inTime.add(delivery);
      } else {
        settlements.put(delivery, ended(State.EXPIRED, new Attempt(now, "EXPIRED", null)));
      }
    }
    if (!inTime.isEmpty()) {
      var answers = sender.send(List.copyOf(inTime));
      for (var i = 0; i < inTime.size(); i++) {
        settlements.put(inTime.get(i), settled(inTime.get(i), answers.get(i)));
      }
    }
    settlements.values().forEach(each -> counts.count(sender.channel(), each));
    return settlements;
  }

  private Settlement settled(Delivery delivery, Answer answer) {
    var now = clock.instant();
    var attempt = new Attempt(now, answer.code(), answer.detail());
    return switch (answer) {
      case Answer.Accepted _ -> {
        circuit.worked();
        yield ended(State.SENT, attempt);
      }
      case Answer.Refused _ -> {
        circuit.worked();
        yield ended(State.FAILED, attempt);
      }
      case Answer.Later later -> {
        if (later.isOutage()) {
          circuit.failed();
        }
        var after = later.after();
        yield waiting(
            delivery,
            now.plus(after == null ? backOff.after(delivery.attempts()) : after),
            attempt);
      }
      case Answer.Pause pause -> {
        var until = now.plus(pause.pause());
        pauses.pause(sender.channel(), until);
        yield waiting(delivery, until, attempt);
      }
    };
  }

  private static Settlement ended(State state, Attempt attempt) {
    return new Settlement(state, attempt.at(), attempt);
  }

  /// What would be tried after its time is over already.
  private static Settlement waiting(Delivery delivery, Instant due, Attempt attempt) {
    return due.isBefore(delivery.expiresAt())
        ? new Settlement(State.WAITING, due, attempt)
        : ended(State.EXPIRED, attempt);
  }
}
