package fr.vigie.wastetour;

import fr.vigie.measurement.Measurements.Point;
import java.util.ArrayList;
import java.util.List;

/// The readings of a container, from one emptying to the next. It was emptied when its level fell
/// by 15 points or more; a smaller fall is waste that settles or a sensor that errs.
record Fillings(List<List<Point>> all) {

  private static final double EMPTIED = 0.15;

  static Fillings of(List<Point> readings) {
    var all = new ArrayList<List<Point>>();
    var current = new ArrayList<Point>();
    for (var reading : readings) {
      if (!current.isEmpty() && current.getLast().value() - reading.value() >= EMPTIED) {
        all.add(current);
        current = new ArrayList<>();
      }
      current.add(reading);
    }
    all.add(current);
    return new Fillings(all);
  }

  /// The one that goes on, if it is long enough by itself; else all that are.
  List<List<Point>> telling() {
    var last = all.getLast();
    return isLong(last) && days(last) >= 2
        ? List.of(last)
        : all.stream().filter(Fillings::isLong).toList();
  }

  private static boolean isLong(List<Point> filling) {
    return filling.size() >= 6 && days(filling) >= 1;
  }

  private static double days(List<Point> filling) {
    return Rises.days(filling.getFirst(), filling.getLast());
  }
}
