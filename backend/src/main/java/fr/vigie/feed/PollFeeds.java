package fr.vigie.feed;

import fr.vigie.deviceevent.DeviceEvent;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.intake.KeepTold;
import fr.vigie.intake.Told;
import fr.vigie.source.Source;
import fr.vigie.source.Sources;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Fetches each feed when it is due. One that fails is left alone longer and longer, up to an hour,
/// and not by all backends at the same moment; what it said last stays as it is, with its age, and
/// its failure is told once, as is its end.
///
/// Several backends may do it at once: who fetches a feed has it for a while. A feed that is
/// fetched twice all the same gives the same state.
final class PollFeeds {

  private static final Duration LEASE = Duration.ofMinutes(3);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
  private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
  private static final int DOUBLINGS = 7;
  private static final int CHUNK = 1_000;
  private static final SecureRandom RANDOM = new SecureRandom();

  private final Sources sources;
  private final FeedStates states;
  private final KeepTold keep;
  private final DeviceEvents events;
  private final FeedReader gbfs;
  private final FeedReader irve;
  private final Clock clock;

  PollFeeds(
      Sources sources,
      FeedStates states,
      KeepTold keep,
      DeviceEvents events,
      FeedReader gbfs,
      FeedReader irve,
      Clock clock) {
    this.sources = sources;
    this.states = states;
    this.keep = keep;
    this.events = events;
    this.gbfs = gbfs;
    this.irve = irve;
    this.clock = clock;
  }

  /// Fetches one that is due; whether there was one.
  boolean poll() {
    var due = states.claimDue(LEASE);
    due.ifPresent(state ->
        sources
            .find(state.source())
            .filter(source -> !source.isRemoved())
            .ifPresent(source -> states.put(polled(source, state))));
    return due.isPresent();
  }

  /// Knows of feeds that were added, and of those that were removed; what failed of these is over.
  boolean discover() {
    var now = clock.instant();
    var removed =
        sources.removedFeeds().stream().collect(Collectors.toMap(Source::id, source -> source));
    for (var state : states.list(removed.keySet())) {
      if (state.isFailing()) {
        tell(Objects.requireNonNull(removed.get(state.source())), false, now);
      }
      states.remove(state.source());
    }
    states.addMissing(
        sources.feeds().stream().map(source -> FeedState.fresh(source.id(), now)).toList());
    return false;
  }

  private FeedState polled(Source source, FeedState state) {
    var now = clock.instant();
    var reader = source.kind() == Source.Kind.GBFS ? gbfs : irve;
    try {
      var address = Objects.requireNonNull(source.feedUrl(), source.id());
      var found = reader.read(address, state.validators(), now);
      if (state.isFailing()) {
        tell(source, false, now);
      }
      var next = now.plus(found.ttl()).plus(jitter(Duration.ofSeconds(5)));
      return kept(source, state, found, now, next);
    } catch (FeedFailed e) {
      if (!state.isFailing()) {
        tell(source, true, now);
      }
      return state.failed(now.plus(pause(state.failures(), e.retryAfter())), "" + e.getMessage());
    }
  }

  private FeedState kept(
      Source source, FeedState state, FeedReader.Found found, Instant now, Instant next) {
    var told = found.told();
    if (told == null) {
      return state.unchanged(now, next);
    }
    for (var from = 0; from < told.size(); from += CHUNK) {
      keep.keep(source, told.subList(from, Math.min(from + CHUNK, told.size())));
    }
    return state.succeeded(now, next, items(told), found.validators());
  }

  private static int items(List<Told> told) {
    return (int)
        told.stream()
            .flatMap(each ->
                each instanceof Told.Measured measured
                    ? Stream.of(measured.device())
                    : Stream.empty())
            .distinct()
            .count();
  }

  private void tell(Source source, boolean isOn, Instant now) {
    events.keep(
        List.of(
            DeviceEvent.of(
                source.id(),
                source.territory(),
                DeviceEvents.FEED_FAILED,
                isOn,
                now,
                now,
                source.id())));
  }

  private static Duration pause(int failures, Duration asked) {
    var doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(failures, DOUBLINGS));
    var bounded = doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    var longest = asked.compareTo(bounded) > 0 ? asked : bounded;
    return longest.plus(jitter(bounded.dividedBy(4)));
  }

  private static Duration jitter(Duration most) {
    return Duration.ofMillis(RANDOM.nextLong(Math.max(1, most.toMillis())));
  }
}
