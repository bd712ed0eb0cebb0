package fr.vigie.outbox;

import fr.vigie.outbox.Deliveries.Claimed;
import fr.vigie.outbox.Deliveries.Settlement;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Set;

/// Sends what is due by one channel; several backends share the work. A backend that dies between
/// sending and settling leaves what is sent once more, as the same notification.
final class SendDeliveries {

  private static final System.Logger LOG = System.getLogger(SendDeliveries.class.getName());

  /// Twice what any sender takes for a batch at most.
  static final Duration LEASE = Duration.ofMinutes(2);

  /// What is older has waited: rights may have changed since it was made.
  static final Duration WAITED = Duration.ofMinutes(5);

  private static final Answer RECALLED = new Answer.Refused("RECALLED", null);

  private final Sender sender;
  private final SecondLook secondLook;
  private final Deliveries deliveries;
  private final Pauses pauses;
  private final Circuit circuit;
  private final BackOff backOff;
  private final DeliveryCounts counts;
  private final Clock clock;

  SendDeliveries(
      Sender sender,
      SecondLook secondLook,
      Deliveries deliveries,
      Pauses pauses,
      Circuit circuit,
      BackOff backOff,
      DeliveryCounts counts,
      Clock clock) {
    this.sender = sender;
    this.secondLook = secondLook;
    this.deliveries = deliveries;
    this.pauses = pauses;
    this.circuit = circuit;
    this.backOff = backOff;
    this.counts = counts;
    this.clock = clock;
  }

  /// Whether there may be more to send at once.
  boolean send() {
    var channel = sender.channel();
    if (circuit.isOpen() || pauses.left(channel).isPositive()) {
      return false;
    }
    var most = circuit.most(sender.most());
    var claimed = deliveries.claim(channel, most, clock.instant(), LEASE);
    if (!claimed.deliveries().isEmpty()) {
      send(claimed);
    }
    return claimed.deliveries().size() >= most;
  }

  private void send(Claimed claimed) {
    var now = clock.instant();
    var settlements = new HashMap<Delivery, Settlement>();
    var inTime = new ArrayList<Delivery>();
    for (var delivery : claimed.deliveries()) {
      if (now.isBefore(delivery.expiresAt())) {
        inTime.add(delivery);
      } else {
        settlements.put(delivery, Settlements.expired(now));
      }
    }
    var answers = inTime.isEmpty() ? List.<Answer>of() : answers(inTime);
    // Who is told to stop while a batch is under way still notes what has become of it.
    var isToStop = Thread.interrupted();
    try {
      heed(answers);
      settlements.putAll(new Settlements(backOff, clock.instant()).of(inTime, answers));
      deliveries.settle(claimed.claim(), settlements);
      settlements.values().forEach(each -> counts.count(sender.channel(), each));
    } finally {
      if (isToStop) {
        Thread.currentThread().interrupt();
      }
    }
  }

  /// What was not sent says nothing of the other side.
  private void heed(List<Answer> answers) {
    circuit.tried(
        (int)
            answers.stream()
                .filter(answer -> isThrough(answer) && !answer.equals(RECALLED))
                .count(),
        (int) answers.stream().filter(SendDeliveries::isOutage).count());
  }

  /// A sender that fails as it must not takes nothing with it: all are tried later.
  private List<Answer> answers(List<Delivery> inTime) {
    try {
      var recalled = recalled(inTime);
      var wanted = inTime.stream().filter(each -> !recalled.contains(each.id())).toList();
      var answers =
          wanted.isEmpty()
              ? List.<Answer>of()
              : sender.send(wanted, pause -> pauses.pause(sender.channel(), pause));
      if (answers.size() == wanted.size()) {
        var next = answers.iterator();
        return inTime.stream()
            .map(each -> recalled.contains(each.id()) ? RECALLED : next.next())
            .toList();
      }
      LOG.log(Level.ERROR, "{0} did not answer for each delivery", sender.channel());
    } catch (RuntimeException e) {
      LOG.log(Level.ERROR, "sending by " + sender.channel() + " has failed", e);
    }
    Answer failed = new Answer.Later("FAULT", null, null, true);
    return inTime.stream().map(_ -> failed).toList();
  }

  private Set<String> recalled(List<Delivery> inTime) {
    var since = clock.instant().minus(WAITED);
    var waited = inTime.stream().filter(each -> each.madeAt().isBefore(since)).toList();
    return waited.isEmpty() ? Set.of() : secondLook.recalled(waited);
  }

  private static boolean isThrough(Answer answer) {
    return answer instanceof Answer.Accepted || answer instanceof Answer.Refused;
  }

  private static boolean isOutage(Answer answer) {
    return answer instanceof Answer.Later(_, _, _, var isOutage) && isOutage;
  }
}
