package fr.vigie.situation;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Why a rule takes alarms and reports for one situation: what it has counted, and what it asks
/// for.
///
/// @param at when it was counted
/// @param asset the id of what all stand below; null but for FEEDER
/// @param category the code of what all report; null but for NEIGHBOURHOOD
/// @param alarmCount how many alarms were counted
/// @param reportCount how many reports were counted
/// @param assetCount of how many pieces of equipment they are
/// @param peopleCount how many people have filed the reports, as far as they can be told apart
/// @param communeCount in how many communes they are
/// @param least so many are asked for: pieces of equipment for FEEDER, people for NEIGHBOURHOOD,
///   alarms and reports for STORM
/// @param withinMinutes in so short a time
/// @param withinMetres so near to each other; null where that does not count
/// @param usualCount how many are usual at that hour; null but for STORM
/// @param factor so many times the usual are asked for; null but for STORM
public record Explanation(
    Instant at,
    @Nullable String asset,
    @Nullable String category,
    int alarmCount,
    int reportCount,
    int assetCount,
    int peopleCount,
    int communeCount,
    int least,
    int withinMinutes,
    @Nullable Integer withinMetres,
    @Nullable Double usualCount,
    @Nullable Double factor) {

  /// What was counted of some signs, by a rule that asks for nothing else.
  public static Explanation of(List<Sign> signs, Instant at, int least, Duration within) {
    var reports = (int) signs.stream().filter(Sign::isReport).count();
    return new Explanation(
        at,
        null,
        null,
        signs.size() - reports,
        reports,
        different(signs, Sign::asset),
        people(signs),
        different(signs, Sign::commune),
        least,
        (int) within.toMinutes(),
        null,
        null,
        null);
  }

  /// How many have filed reports; all of whom nothing is known count as one.
  private static int people(List<Sign> signs) {
    var isUnknown = signs.stream().anyMatch(sign -> sign.isReport() && sign.person() == null);
    return different(signs, Sign::person) + (isUnknown ? 1 : 0);
  }

  private static int different(List<Sign> signs, Function<Sign, @Nullable String> of) {
    return (int) signs.stream().map(of).filter(Objects::nonNull).distinct().count();
  }

  /// Of what stands below something.
  public Explanation below(String above) {
    return with(above, category, withinMetres, usualCount, factor);
  }

  /// Of what people report of one category near to each other.
  public Explanation near(String code, int metres) {
    return with(asset, code, metres, usualCount, factor);
  }

  /// Of many more than there are usually.
  public Explanation unusual(double usual, double times) {
    return with(asset, category, withinMetres, usual, times);
  }

  private Explanation with(
      @Nullable String above,
      @Nullable String code,
      @Nullable Integer metres,
      @Nullable Double usual,
      @Nullable Double times) {
    return new Explanation(
        at,
        above,
        code,
        alarmCount,
        reportCount,
        assetCount,
        peopleCount,
        communeCount,
        least,
        withinMinutes,
        metres,
        usual,
        times);
  }
}
