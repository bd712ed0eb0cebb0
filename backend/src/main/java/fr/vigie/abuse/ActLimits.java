package fr.vigie.abuse;

import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.observe.Metric;
import fr.vigie.shared.TooOften;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.LongAdder;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// How often one person, device or network does what could be done to harm. Counted in this process
/// and by a hash with a seed of its own: nothing here tells who it was.
public final class ActLimits implements Metric.Source {

  private static final Duration OF_DEVICES = Duration.ofMinutes(10);
  private static final Duration OF_OTHERS = Duration.ofHours(1);

  private final Map<LimitedAct, Windows> windows = new EnumMap<>(LimitedAct.class);
  private final Map<LimitedAct, LongAdder> refused = new EnumMap<>(LimitedAct.class);
  private final ReentrantLock lock = new ReentrantLock();
  private final long seed = new SecureRandom().nextLong();

  private record Windows(SlidingWindow device, SlidingWindow person, SlidingWindow address) {}

  private record Counted(SlidingWindow window, long key) {}

  ActLimits(AbuseSettings settings, Clock clock) {
    for (var act : LimitedAct.values()) {
      windows.put(
          act,
          new Windows(
              new SlidingWindow(settings.perDevice(), OF_DEVICES, clock),
              new SlidingWindow(settings.perPerson(), OF_OTHERS, clock),
              new SlidingWindow(settings.perAddress(), OF_OTHERS, clock)));
      refused.put(act, new LongAdder());
    }
  }

  /// Counts that the viewer does it once more. Throws {@link TooOften} instead when they may not
  /// now, which counts for nothing. Members of staff may as often as they like.
  public void spend(LimitedAct act, Viewer viewer, Sender sender) {
    if (viewer.person() != null) {
      return;
    }
    lock.lock();
    try {
      spend(act, counted(Objects.requireNonNull(windows.get(act)), viewer, sender));
    } finally {
      lock.unlock();
    }
  }

  private void spend(LimitedAct act, List<Counted> counted) {
    var wait = Duration.ZERO;
    for (var each : counted) {
      var its = each.window().waitOf(each.key());
      wait = its.compareTo(wait) > 0 ? its : wait;
    }
    if (!wait.isZero()) {
      Objects.requireNonNull(refused.get(act)).increment();
      throw new TooOften(wait);
    }
    counted.forEach(each -> each.window().count(each.key()));
  }

  private List<Counted> counted(Windows its, Viewer viewer, Sender sender) {
    var counted = new ArrayList<Counted>();
    add(counted, its.device(), sender.device());
    add(counted, its.person(), viewer.signIn());
    add(counted, its.address(), SenderMarks.access(sender.address()));
    return counted;
  }

  private void add(List<Counted> counted, SlidingWindow window, @Nullable String who) {
    if (who != null) {
      counted.add(new Counted(window, hash(who)));
    }
  }

  /// FNV-1a from a secret start, with a last stir: enough to tell keys apart, and not to undo.
  private long hash(String text) {
    var hash = seed;
    for (var i = 0; i < text.length(); i++) {
      hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
    }
    hash = (hash ^ (hash >>> 32)) * 0x9E3779B97F4A7C15L;
    return hash ^ (hash >>> 29);
  }

  @Override
  public List<Metric> metrics() {
    var samples =
        refused.entrySet().stream()
            .map(entry -> Metric.Sample.of("act", entry.getKey().name(), entry.getValue().sum()))
            .toList();
    return List.of(
        new Metric(
            "vigie_acts_refused_total",
            Metric.Kind.COUNTER,
            "Acts refused as they were done too often.",
            samples));
  }
}
