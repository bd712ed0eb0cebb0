package fr.vigie.tally;

import java.util.TreeMap;

/// Times for tests.
public final class TallyTimes {

  private TallyTimes() {}

  /// As many, of one minute, two minutes and so on.
  public static Times oneEachMinute(int many) {
    var times = new TreeMap<Integer, Long>();
    for (var minute = 1; minute <= many; minute++) {
      times.put(minute, 1L);
    }
    return Times.of(times);
  }
}
