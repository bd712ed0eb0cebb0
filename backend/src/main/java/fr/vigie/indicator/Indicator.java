package fr.vigie.indicator;

import fr.vigie.indicator.LiveAssets.What;
import fr.vigie.indicator.Source.Now;
import fr.vigie.indicator.Source.Rank;
import fr.vigie.indicator.Source.Ratio;
import fr.vigie.indicator.Source.Saved;
import fr.vigie.indicator.Source.Saving;
import fr.vigie.indicator.Source.Standing;
import fr.vigie.indicator.Source.Sum;
import fr.vigie.tally.Measure;
import fr.vigie.territory.Domain;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every indicator, and all that is said of it: one line each. Its name and how it is counted are
/// in `messages`, as `Indicator.OPEN_REPORTS` and `Indicator.OPEN_REPORTS.method`.
@SuppressWarnings("ImmutableEnumChecker") // sources are records of constants
public enum Indicator {
  OPEN_REPORTS(new Standing(Measure.OPEN), Unit.REPORTS, Per.INHABITANTS, Better.LOWER),
  LATE_REPORTS(new Standing(Measure.LATE), Unit.REPORTS, Per.INHABITANTS, Better.LOWER),
  FILED_REPORTS(new Sum(Measure.FILED), Unit.REPORTS, Per.INHABITANTS, Better.NONE),
  MEDIAN_TIME_TO_ANSWER(new Rank(Measure.ANSWERED, 50), Unit.HOURS, Per.NONE, Better.LOWER),
  P90_TIME_TO_ANSWER(new Rank(Measure.ANSWERED, 90), Unit.HOURS, Per.NONE, Better.LOWER),
  MEDIAN_TIME_TO_RESOLUTION(new Rank(Measure.RESOLVED, 50), Unit.HOURS, Per.NONE, Better.LOWER),
  P90_TIME_TO_RESOLUTION(new Rank(Measure.RESOLVED, 90), Unit.HOURS, Per.NONE, Better.LOWER),
  CONTESTED_SHARE(new Ratio(Measure.CONTESTED, Measure.MENDED), Unit.SHARE, Per.NONE, Better.LOWER),
  WORK_ORDERS_PER_AGENT_DAY(
      new Ratio(Measure.WORK_DONE, Measure.AT_WORK), Unit.PER_AGENT_DAY, Per.NONE, Better.HIGHER),
  ACTIVE_ALARMS(new Standing(Measure.ALARMED), Unit.ALARMS, Per.INHABITANTS, Better.LOWER),
  FAULTY_ASSETS(new Now(What.FAULTY), Unit.ASSETS, Per.INHABITANTS, Better.LOWER),
  FULL_CONTAINERS(
      new Now(What.FULL), Unit.ASSETS, Per.INHABITANTS, Better.LOWER, List.of(Domain.WASTE)),
  KWH_SAVED(new Saved(Saving.KWH), Unit.KWH, Per.LAMP, Better.HIGHER, List.of(Domain.LIGHTING)),
  EUR_SAVED(new Saved(Saving.EUR), Unit.EUR, Per.LAMP, Better.HIGHER, List.of(Domain.LIGHTING)),
  KG_CO2E_SAVED(
      new Saved(Saving.KG_CO2E), Unit.KG_CO2E, Per.LAMP, Better.HIGHER, List.of(Domain.LIGHTING));

  /// What its values are in.
  public enum Unit {
    REPORTS,
    HOURS,
    SHARE,
    PER_AGENT_DAY,
    ALARMS,
    ASSETS,
    KWH,
    EUR,
    KG_CO2E
  }

  /// What territories of different size are compared by.
  public enum Per {
    NONE,
    /// For 1,000 inhabitants.
    INHABITANTS,
    /// For a light point.
    LAMP
  }

  /// Which values are better.
  public enum Better {
    LOWER,
    HIGHER,
    NONE
  }

  private final Source source;
  private final Unit unit;
  private final Per per;
  private final Better better;
  private final List<Domain> domains;
  private final boolean isTallied;

  Indicator(Source source, Unit unit, Per per, Better better) {
    this(source, unit, per, better, List.of(Domain.values()));
  }

  Indicator(Source source, Unit unit, Per per, Better better, List<Domain> domains) {
    this.source = source;
    this.unit = unit;
    this.per = per;
    this.better = better;
    this.domains = domains;
    this.isTallied = source.measures().findAny().isPresent();
  }

  public Source source() {
    return source;
  }

  public Unit unit() {
    return unit;
  }

  public Per per() {
    return per;
  }

  public Better better() {
    return better;
  }

  /// Those that it can be asked of.
  public List<Domain> domains() {
    return domains;
  }

  /// Whether it is counted by days, ahead.
  boolean isTallied() {
    return isTallied;
  }

  public boolean isOf(@Nullable Domain domain) {
    return domain == null || domains.contains(domain);
  }

  /// Whether each of its values can be opened down to the objects that were counted.
  public boolean isOfObjects() {
    return !(source instanceof Saved);
  }
}
