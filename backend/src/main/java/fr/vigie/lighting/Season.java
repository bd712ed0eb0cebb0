package fr.vigie.lighting;

import java.time.MonthDay;

/// A part of every year, both days included; may run over New Year.
public record Season(MonthDay from, MonthDay to) {

  public boolean holds(MonthDay day) {
    return from.isAfter(to)
        ? !day.isBefore(from) || !day.isAfter(to)
        : !day.isBefore(from) && !day.isAfter(to);
  }
}
