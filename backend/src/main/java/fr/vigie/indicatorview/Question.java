package fr.vigie.indicatorview;

import fr.vigie.indicator.Bucket;
import fr.vigie.indicator.Group;
import fr.vigie.indicator.Indicator;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Which indicators somebody asks for.
///
/// @param territories null for the whole region as one
/// @param domain null for all together
/// @param until the day after the last
record Question(
    List<Indicator> indicators,
    @Nullable List<String> territories,
    @Nullable Domain domain,
    LocalDate from,
    LocalDate until,
    Period period) {

  static final int MOST_TERRITORIES = 200;
  private static final int MOST_VALUES = 2_000;
  private static final int MOST_DAYS = 40_000;
  private static final int MOST_YEARS = 10;

  Question {
    indicators = List.copyOf(indicators);
    territories = territories == null ? null : List.copyOf(territories);
    InvalidInput.unless(!indicators.isEmpty(), "indicators", "at least one");
    InvalidInput.unless(
        territories == null || territories.size() <= MOST_TERRITORIES,
        "territoryIds",
        "at most " + MOST_TERRITORIES);
    checkDays(from, until);
  }

  /// Throws {@link InvalidInput}.
  static void checkDays(LocalDate from, LocalDate until) {
    InvalidInput.unless(
        from.getYear() >= 2000 && from.isBefore(until) && until.getYear() < 2100,
        "until",
        "after from, both from 2000 to 2099");
    InvalidInput.unless(
        !until.isAfter(from.plusYears(MOST_YEARS)), "until", "at most ten years after from");
  }

  /// The periods; throws {@link InvalidInput} when there would be too many values, or too many days
  /// to be read for them.
  List<Bucket> buckets(List<Group> groups) {
    var buckets = period.cut(from, until);
    checkSize(groups, indicators.size(), buckets);
    return buckets;
  }

  private static void checkSize(List<Group> groups, int indicators, List<Bucket> buckets) {
    var values = (long) groups.size() * indicators * buckets.size();
    InvalidInput.unless(
        values <= MOST_VALUES,
        "period",
        "at most " + MOST_VALUES + " values: fewer indicators, territories or periods");
    var days = buckets.getLast().until().toEpochDay() - buckets.getFirst().from().toEpochDay();
    var territories = groups.stream().mapToLong(Group::talliedCount).sum();
    InvalidInput.unless(
        days * territories <= MOST_DAYS,
        "until",
        "at most " + MOST_DAYS + " days of territories: fewer territories or a shorter time");
  }
}
