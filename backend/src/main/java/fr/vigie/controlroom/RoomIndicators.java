package fr.vigie.controlroom;

import fr.vigie.indicator.Bucket;
import fr.vigie.indicator.Figure;
import fr.vigie.indicator.Figures;
import fr.vigie.indicator.Group;
import fr.vigie.indicator.Indicator;
import fr.vigie.indicator.Value;
import fr.vigie.tally.Part;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// How the territories of one control room stand today by the indicators that it follows, and how
/// it was told that they do.
///
/// What is counted comes some moments behind what happens, and some of it changes with time alone,
/// so that they are looked at again and again.
final class RoomIndicators {

  /// Between two looks.
  static final Duration REST = Duration.ofSeconds(5);

  private final Figures figures;
  private final List<Group> groups;
  private final List<Indicator> indicators;
  private final Clock clock;
  private final Map<Of, Figure> told = new HashMap<>();

  private record Of(Indicator indicator, @Nullable String territory) {}

  RoomIndicators(Figures figures, List<Group> groups, List<Indicator> indicators, Clock clock) {
    this.figures = figures;
    this.groups = List.copyOf(groups);
    this.indicators = List.copyOf(indicators);
    this.clock = clock;
  }

  boolean areFollowed() {
    return !indicators.isEmpty();
  }

  /// Those that are not as the client was told.
  ///
  /// @param isAll whether it is to forget what it was told
  List<Value> news(boolean isAll) {
    if (!areFollowed()) {
      return List.of();
    }
    if (isAll) {
      told.clear();
    }
    var today = LocalDate.ofInstant(clock.instant(), Part.PARIS);
    var bucket = new Bucket(today, today.plusDays(1));
    var asked = new Figures.Asked(groups, indicators, null, List.of(bucket));
    return figures.count(asked).stream().filter(this::isNews).toList();
  }

  private boolean isNews(Value value) {
    var of = new Of(value.indicator(), value.territory());
    return !value.figure().equals(told.put(of, value.figure()));
  }
}
