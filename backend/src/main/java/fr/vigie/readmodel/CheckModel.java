package fr.vigie.readmodel;

import fr.vigie.readmodel.ReadModelState.Checked;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Looks each night, and when somebody asks, whether a read model is what it should be. What
/// changes meanwhile looks like drift, so that drift is what is found twice, with all that had
/// happened taken up in between.
final class CheckModel {

  private static final System.Logger LOG = System.getLogger(CheckModel.class.getName());
  private static final LocalTime NIGHTLY = LocalTime.of(2, 0);

  private final ReadModel model;
  private final ReadModelStates states;
  private final FollowLog log;
  private final Turn turn;
  private final Clock clock;
  private final AtomicReference<@Nullable Checked> suspected = new AtomicReference<>();
  private final AtomicInteger drift = new AtomicInteger();

  CheckModel(ReadModel model, ReadModelStates states, FollowLog log, Turn turn, Clock clock) {
    this.model = model;
    this.states = states;
    this.log = log;
    this.turn = turn;
    this.clock = clock;
  }

  /// Does what is due of it; never more to do at once.
  boolean look() {
    var first = suspected.get();
    if (!turn.isOurs()) {
      suspected.set(null);
    } else if (first != null) {
      confirm(first);
    } else if (states.find(model.name()).filter(this::isDue).isPresent()) {
      suspect(model.check());
    }
    return false;
  }

  /// How many lines the last check of this backend found.
  int drift() {
    return drift.get();
  }

  private boolean isDue(ReadModelState state) {
    var checked = state.checked();
    var last = checked == null ? state.rebuiltAt() : checked.at();
    return state.checkAskedAt() != null || last.isBefore(lastNight());
  }

  private Instant lastNight() {
    var now = clock.instant();
    var today = now.atZone(ZoneOffset.UTC).with(NIGHTLY).toInstant();
    return today.isAfter(now) ? today.minusSeconds(24 * 3600) : today;
  }

  private void suspect(List<String> found) {
    if (found.isEmpty()) {
      tell(found);
    } else {
      suspected.set(new Checked(clock.instant(), found));
    }
  }

  private void confirm(Checked first) {
    if (log.upTo().isAfter(first.at())) {
      var again = model.check();
      tell(first.drift().stream().filter(again::contains).toList());
      suspected.set(null);
    }
  }

  private void tell(List<String> found) {
    states.checked(model.name(), new Checked(clock.instant(), found));
    drift.set(found.size());
    if (!found.isEmpty()) {
      LOG.log(Level.WARNING, "read model {0} has drifted: {1}", model.name(), found);
    }
  }
}
