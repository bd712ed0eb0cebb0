package fr.vigie.indicator;

import fr.vigie.readmodel.ReadModelState;
import fr.vigie.readmodel.ReadModelStates;
import fr.vigie.tally.TallyModule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Up to when what happened is counted; asked of the database once a second at most.
public final class Freshness {

  private static final Duration KNOWN_FOR = Duration.ofSeconds(1);

  private final ReadModelStates states;
  private final Clock clock;
  private final AtomicReference<Known> known =
      new AtomicReference<>(new Known(Instant.EPOCH, null));

  private record Known(Instant at, @Nullable Instant upTo) {}

  Freshness(ReadModelStates states, Clock clock) {
    this.states = states;
    this.clock = clock;
  }

  /// Null before anything was counted.
  public @Nullable Instant upTo() {
    var now = clock.instant();
    var last = known.get();
    if (last.at().plus(KNOWN_FOR).isBefore(now) || last.at().isAfter(now)) {
      last = new Known(now, states.find(TallyModule.MODEL).map(ReadModelState::upTo).orElse(null));
      known.set(last);
    }
    return last.upTo();
  }
}
