package fr.vigie.wastetour;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How full a container will be, as a ratio; or why nobody can say.
///
/// @param asset the id of the container
/// @param now its last measured level; null when none is known
/// @param measuredAt when that was
/// @param known what its measurements tell of the time to come; null when they tell too little
/// @param unknown why not; null when they do
public record FillForecast(
    String asset,
    @Nullable Double now,
    @Nullable Instant measuredAt,
    @Nullable Known known,
    @Nullable Unknown unknown) {

  public FillForecast {
    if ((known == null) == (unknown == null)) {
      throw new IllegalArgumentException("a forecast, or why there is none");
    }
  }

  /// What a forecast says, and how sure it is.
  ///
  /// @param risePerDay the median of the rises between any two readings of one filling, a day
  /// @param lowRisePerDay a tenth of them are slower
  /// @param highRisePerDay a tenth of them are faster
  /// @param readings how many readings it was found from
  /// @param fillings how many fillings, from one emptying to the next, they are of
  /// @param atRound the level expected when this round comes, 0 to 1
  /// @param atNextRound the level expected when the next round comes; more than 1 is an overflow
  /// @param lowAtNextRound the same with the slow rise
  /// @param highAtNextRound the same with the fast rise
  public record Known(
      double risePerDay,
      double lowRisePerDay,
      double highRisePerDay,
      int readings,
      int fillings,
      double atRound,
      double atNextRound,
      double lowAtNextRound,
      double highAtNextRound) {}

  /// Why there is no forecast.
  public enum Unknown {
    /// Nothing measures it, or nothing has for four weeks.
    NOT_MEASURED,
    /// Its last reading is older than two days.
    SILENT,
    /// Fewer than six readings of one filling, or less than a day of them.
    TOO_FEW_READINGS
  }

  /// Whether this round should visit it: it will pass the level before the next comes, or nobody
  /// can say, and then it is visited at the fixed interval.
  public boolean asksForVisit(double level) {
    return known == null || known.atNextRound() >= level;
  }
}
