package fr.vigie.privacy;

import fr.vigie.shared.PersonalData.KnownBy;
import java.util.HashSet;
import java.util.Set;

/// Whom data are about, by all that tells them apart.
///
/// @param pseudonyms theirs, of all territories
/// @param devices the pseudonyms of their installed app
/// @param reports ids of reports that are theirs
record DataSubject(Set<String> pseudonyms, Set<String> devices, Set<String> reports) {

  static final DataSubject NOBODY = new DataSubject(Set.of(), Set.of(), Set.of());

  DataSubject {
    pseudonyms = Set.copyOf(pseudonyms);
    devices = Set.copyOf(devices);
    reports = Set.copyOf(reports);
  }

  Set<String> by(KnownBy key) {
    return switch (key) {
      case PSEUDONYM -> pseudonyms;
      case DEVICE -> devices;
      case REPORT -> reports;
    };
  }

  DataSubject and(DataSubject other) {
    return new DataSubject(
        union(pseudonyms, other.pseudonyms),
        union(devices, other.devices),
        union(reports, other.reports));
  }

  boolean isNobody() {
    return pseudonyms.isEmpty() && devices.isEmpty() && reports.isEmpty();
  }

  private static Set<String> union(Set<String> some, Set<String> others) {
    var all = new HashSet<>(some);
    all.addAll(others);
    return all;
  }
}
