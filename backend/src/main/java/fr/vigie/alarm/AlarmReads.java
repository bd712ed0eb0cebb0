package fr.vigie.alarm;

import fr.vigie.identity.Scope;
import fr.vigie.shared.GeoBox;
import fr.vigie.shared.Page;
import fr.vigie.view.Row;
import fr.vigie.view.Wanted;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Alarms as they are shown: read as they are stored, and no more of them than is wanted.
public interface AlarmReads {

  Optional<Row> find(String id, Wanted wanted);

  List<Row> list(Collection<String> ids, Wanted wanted);

  Page<Row> page(
      AlarmFilter filter, AlarmOrder order, int first, @Nullable String after, Wanted wanted);

  /// At most so many active ones in the box.
  List<Row> inBox(GeoBox box, Scope scope, int most, Wanted wanted);

  /// The active ones of assets, most severe first.
  List<Row> activeOf(Collection<String> assets, Wanted wanted);

  /// At most so many that were rolled up into one.
  List<Row> partsOf(Collection<String> alarms, int most, Wanted wanted);

  /// How many are active that are no part of another, by severity and domain.
  List<AlarmCount> counts(Scope scope);
}
