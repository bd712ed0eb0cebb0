package fr.vigie.firebase;

import fr.vigie.outbox.Answer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// Shuts a batch once FCM asks to be left alone.
final class FcmGate {

  /// The 99 others under way say the same within moments.
  private static final Duration SAME = Duration.ofSeconds(1);

  private final Consumer<Duration> pause;
  private final Clock clock;
  private final AtomicReference<Instant> shutUntil = new AtomicReference<>(Instant.MIN);

  /// @param pause told once of each pause that FCM asks for
  FcmGate(Consumer<Duration> pause, Clock clock) {
    this.pause = pause;
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
    if (answer.answer() instanceof Answer.Pause asked) {
      var until = clock.instant().plus(asked.pause());
      var before = shutUntil.getAndAccumulate(until, FcmGate::later);
      if (before.plus(SAME).isBefore(until)) {
        pause.accept(asked.pause());
      }
    }
    return answer;
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }
}
