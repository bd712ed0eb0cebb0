package fr.vigie.duework;

import fr.vigie.series.MeterReads.Index;

/// How far equipment has come by a plan that goes by its meter.
///
/// @param index what the meter showed last
/// @param used by how much it has grown since the plan was last due, over all its setting back
/// @param times how often it was due
public record MeterUse(
    String plan, String asset, String metric, Index index, double used, long times) {

  /// Equipment of which the meter is read for the first time.
  static MeterUse from(String plan, String asset, String metric, Index index) {
    return new MeterUse(plan, asset, metric, index, 0, 0);
  }

  /// As a reading has it; an older one says nothing, and one of another metric begins anew.
  MeterUse at(String read, Index later) {
    if (!metric.equals(read)) {
      return new MeterUse(plan, asset, read, later, 0, times);
    }
    return later.at().isAfter(index.at())
        ? new MeterUse(plan, asset, metric, later, used + index.to(later), times)
        : this;
  }

  boolean isDue(double every) {
    return used >= every;
  }

  /// Once it was due; what has grown by several times the interval was due once.
  MeterUse made(double every) {
    return new MeterUse(plan, asset, metric, index, used % every, times + 1);
  }
}
