package fr.vigie.outbox;

import fr.vigie.outbox.Deliveries.Settlement;
import fr.vigie.outbox.Delivery.Attempt;
import fr.vigie.outbox.Delivery.State;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What the answers to a batch make of its deliveries. Those of a bundle that are tried again are
/// so at the same time, so that they stay one message.
final class Settlements {

  private final BackOff backOff;
  private final Instant now;
  private final Map<String, Duration> ofBundles = new HashMap<>();

  Settlements(BackOff backOff, Instant now) {
    this.backOff = backOff;
    this.now = now;
  }

  /// @param answers in the order of the deliveries
  Map<Delivery, Settlement> of(List<Delivery> deliveries, List<Answer> answers) {
    var settlements = new HashMap<Delivery, Settlement>();
    for (var i = 0; i < deliveries.size(); i++) {
      settlements.put(deliveries.get(i), of(deliveries.get(i), answers.get(i)));
    }
    return settlements;
  }

  static Settlement expired(Instant now) {
    return ended(State.EXPIRED, new Attempt(now, "EXPIRED", null));
  }

  private Settlement of(Delivery delivery, Answer answer) {
    var attempt = new Attempt(now, answer.code(), answer.detail());
    return switch (answer) {
      case Answer.Accepted _ -> ended(State.SENT, attempt);
      case Answer.Refused _ -> ended(State.FAILED, attempt);
      case Answer.Later later -> waiting(delivery, after(delivery, later), attempt);
      case Answer.Pause pause -> waiting(delivery, pause.pause(), attempt);
    };
  }

  private Duration after(Delivery delivery, Answer.Later later) {
    var asked = later.after();
    if (asked != null) {
      return asked;
    }
    var bundle = delivery.bundle();
    return bundle == null
        ? backOff.after(delivery.attempts())
        : ofBundles.computeIfAbsent(bundle, _ -> backOff.after(delivery.attempts()));
  }

  private static Settlement ended(State state, Attempt attempt) {
    return new Settlement(state, attempt.at(), attempt);
  }

  /// What would be tried after its time is over already.
  private Settlement waiting(Delivery delivery, Duration after, Attempt attempt) {
    var due = now.plus(after);
    return due.isBefore(delivery.expiresAt())
        ? new Settlement(State.WAITING, due, attempt)
        : ended(State.EXPIRED, attempt);
  }
}
