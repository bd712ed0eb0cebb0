package fr.vigie.delivery;

import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery.State;
import fr.vigie.outbox.DeliveryFigures.Counted;
import fr.vigie.outbox.DeliveryFigures.Took;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What became of the notifications of a territory, by channel; channels by which there were none
/// are left out.
record TerritoryFigures(List<OfChannel> channels) {

  TerritoryFigures {
    channels = List.copyOf(channels);
  }

  /// By one channel.
  ///
  /// @param medianMillis from what happened until it was sent, to two digits; null where none was
  /// @param oldest since when the first of those that wait does; null where none waits
  record OfChannel(
      Channel channel,
      List<OfKind> kinds,
      List<OfCode> failures,
      long waiting,
      @Nullable Instant oldest,
      @Nullable Long medianMillis) {

    OfChannel {
      kinds = List.copyOf(kinds);
      failures = List.copyOf(failures);
    }
  }

  record OfKind(String kind, State state, long count) {}

  record OfCode(String code, long count) {}

  static TerritoryFigures of(List<Counted> counts, List<Took> took) {
    return new TerritoryFigures(
        Arrays.stream(Channel.values())
            .map(channel ->
                of(
                    channel,
                    counts.stream().filter(each -> each.channel() == channel).toList(),
                    took.stream().filter(each -> each.channel() == channel).toList()))
            .filter(figures -> !figures.kinds().isEmpty())
            .toList());
  }

  private static OfChannel of(Channel channel, List<Counted> counts, List<Took> took) {
    var waiting = counts.stream().filter(each -> each.state() == State.WAITING).toList();
    return new OfChannel(
        channel,
        kinds(counts),
        failures(counts),
        waiting.stream().mapToLong(Counted::count).sum(),
        waiting.stream()
            .flatMap(each -> Stream.ofNullable(each.oldest()))
            .min(Comparator.naturalOrder())
            .orElse(null),
        median(took));
  }

  private static List<OfKind> kinds(List<Counted> counts) {
    var byKind = new TreeMap<String, TreeMap<State, Long>>();
    counts.forEach(each ->
        byKind
            .computeIfAbsent(each.kind(), _ -> new TreeMap<>())
            .merge(each.state(), each.count(), Long::sum));
    return byKind.entrySet().stream()
        .flatMap(kind ->
            kind.getValue().entrySet().stream()
                .map(each -> new OfKind(kind.getKey(), each.getKey(), each.getValue())))
        .toList();
  }

  /// The most frequent first.
  private static List<OfCode> failures(List<Counted> counts) {
    Function<Counted, String> code = each -> Objects.requireNonNull(each.code());
    return counts.stream()
        .filter(each -> each.code() != null)
        .collect(Collectors.groupingBy(code, Collectors.summingLong(Counted::count)))
        .entrySet()
        .stream()
        .map(each -> new OfCode(each.getKey(), each.getValue()))
        .sorted(Comparator.comparingLong(OfCode::count).reversed().thenComparing(OfCode::code))
        .toList();
  }

  /// Half took as long or less.
  private static @Nullable Long median(List<Took> took) {
    var half = (took.stream().mapToLong(Took::count).sum() + 1) / 2;
    var counted = 0L;
    for (var each : took.stream().sorted(Comparator.comparing(Took::time)).toList()) {
      counted += each.count();
      if (counted >= half) {
        return each.time().toMillis();
      }
    }
    return null;
  }
}
