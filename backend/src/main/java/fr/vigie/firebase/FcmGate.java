package fr.vigie.firebase;

import fr.vigie.outbox.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// Shuts a batch once FCM asks to be left alone.
final class FcmGate {

  private final Clock clock;
  private final AtomicReference<Instant> shutUntil = new AtomicReference<>(Instant.MIN);

  FcmGate(Clock clock) {
    this.clock = clock;
  }

  /// What is answered in FCM's place while it is shut.
  Optional<Answer> shut() {
    var left = Duration.between(clock.instant(), shutUntil.get());
    return left.isPositive()
        ? Optional.of(new Answer.Pause("NOT_SENT", "FCM asks for a pause", left))
        : Optional.empty();
  }

  FcmAnswer note(FcmAnswer answer) {
    if (answer.answer() instanceof Answer.Pause pause) {
      var until = clock.instant().plus(pause.pause());
      shutUntil.accumulateAndGet(until, (one, other) -> one.isAfter(other) ? one : other);
    }
    return answer;
  }
}
