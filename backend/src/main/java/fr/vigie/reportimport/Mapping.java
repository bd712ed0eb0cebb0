package fr.vigie.reportimport;

import fr.vigie.importfile.Sandbox;
import fr.vigie.report.Report.Channel;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// How the rows of another system's CSV become reports.
///
/// @param source names the other system; part of the reports' client ids
/// @param channels from the other system's words; what is not named is OTHER
/// @param categories the first that holds decides
/// @param territory that the rows belong to, which is not in the region
record Mapping(
    String source,
    String attribution,
    String licence,
    Charset encoding,
    char separator,
    Columns columns,
    Times times,
    Map<String, Channel> channels,
    List<CategoryRule> categories,
    Sandbox territory) {

  Mapping {
    channels = Map.copyOf(channels);
    categories = List.copyOf(categories);
  }

  /// Where to find what, by the names in the header.
  record Columns(
      String id,
      String filedAt,
      @Nullable String closedAt,
      @Nullable Status status,
      List<String> categories,
      PlaceColumns place,
      @Nullable String channel) {

    Columns {
      categories = List.copyOf(categories);
    }

    /// Those that a header must have.
    List<String> needed() {
      var needed = new ArrayList<>(List.of(id, filedAt));
      needed.addAll(categories);
      needed.addAll(place.names());
      if (closedAt != null) {
        needed.add(closedAt);
      }
      if (status != null) {
        needed.add(status.column());
      }
      if (channel != null) {
        needed.add(channel);
      }
      return needed;
    }
  }

  /// The column that says whether the case is closed, and the words that say so.
  record Status(String column, Set<String> closed) {

    Status {
      closed = Set.copyOf(closed);
    }
  }
}
