package fr.vigie.report;

import fr.vigie.report.Report.Status;
import fr.vigie.shared.GeoBox;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reports as everybody may see them; those that are private are not among them.
public interface PublicReports {

  /// Those of these ids, in no order.
  List<PublicReport> list(Collection<String> ids);

  /// The newest first.
  ///
  /// @param before the id of the last one known already; null to begin
  List<PublicReport> newest(Filter filter, int most, @Nullable String before);

  /// The first that was ever filed in a territory.
  Optional<PublicReport> oldest(String territory);

  /// Which of them.
  ///
  /// @param commune the INSEE code of a commune; null for all of the territory
  /// @param category null for all
  /// @param from filed then or later; null for ever
  /// @param until filed before; null for ever
  /// @param box where they are; null for anywhere
  record Filter(
      String territory,
      @Nullable String commune,
      Set<Status> statuses,
      @Nullable String category,
      @Nullable Instant from,
      @Nullable Instant until,
      @Nullable GeoBox box) {

    public Filter {
      statuses = Set.copyOf(statuses);
    }
  }
}
