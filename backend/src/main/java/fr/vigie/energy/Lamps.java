package fr.vigie.energy;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The light points that there are and were.
interface Lamps {

  /// Light points of a commune and a cabinet that are alike; cabinet is null for those that stand
  /// below none.
  record Group(
      String commune, @Nullable String cabinet, LampPower power, LampService service, int count) {

    /// Of each on a day; 0 while it was not there or out of service.
    double watts(LocalDate day) {
      return service.isOn(day) ? power.on(day) : 0;
    }

    /// A period cut where they may begin to draw something else: its two ends, and days between.
    List<LocalDate> cuts(LocalDate from, LocalDate to) {
      var cuts = new TreeSet<LocalDate>();
      Stream.concat(service.changes(), Stream.ofNullable(power.renovatedOn()))
          .filter(day -> day.isAfter(from) && day.isBefore(to))
          .forEach(cuts::add);
      cuts.add(from);
      cuts.add(to);
      return List.copyOf(cuts);
    }
  }

  /// All of some communes, those that were removed on a known day too.
  List<Group> ofCommunes(Collection<String> communes);

  /// All of a cabinet, those that were removed on a known day too.
  List<Group> ofCabinet(String cabinet);
}
