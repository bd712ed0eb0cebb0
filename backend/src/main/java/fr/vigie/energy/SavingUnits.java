package fr.vigie.energy;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;

import fr.vigie.energy.Baseline.Line;
import fr.vigie.lighting.LightingPlace;
import fr.vigie.lighting.LightingTarget.Kind;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Brings the lamps that there are together with the baselines that they are compared with: a
/// cabinet's own before its commune's.
record SavingUnits(String territory, List<Lamps.Group> groups, List<Baseline> baselines) {

  /// Which lamps are counted together.
  private record Key(String commune, @Nullable String cabinet) {

    /// A cabinet's lamps belong together, also where they stand on both sides of a border.
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Key key
          && (cabinet == null
              ? key.cabinet == null && key.commune.equals(commune)
              : cabinet.equals(key.cabinet));
    }

    @Override
    public int hashCode() {
      return requireNonNullElse(cabinet, commune).hashCode();
    }
  }

  /// Also those of which no lamp is left.
  List<SavingUnit> all() {
    Map<Key, List<Lamps.Group>> now = groups.stream().collect(groupingBy(SavingUnits::key));
    var keys = new LinkedHashSet<>(now.keySet());
    baselines.forEach(
        b -> b.lines().forEach(line -> keys.add(new Key(b.commune(), line.cabinet()))));
    return keys.stream().map(key -> unit(key, now.getOrDefault(key, List.of()))).toList();
  }

  private static Key key(Lamps.Group group) {
    return new Key(group.commune(), group.cabinet());
  }

  private SavingUnit unit(Key key, List<Lamps.Group> groups) {
    var baseline = baseline(key);
    var lines = baseline == null ? List.<Line>of() : lines(baseline, key);
    return new SavingUnit(
        new LightingPlace(territory, key.commune(), key.cabinet()), baseline, lines, groups);
  }

  private @Nullable Baseline baseline(Key key) {
    var cabinet = key.cabinet();
    var own = cabinet == null ? null : find(Kind.CABINET, cabinet);
    return own != null ? own : find(Kind.COMMUNE, key.commune());
  }

  private @Nullable Baseline find(Kind kind, String id) {
    return baselines.stream()
        .filter(b -> b.target().kind() == kind && b.target().id().equals(id))
        .findFirst()
        .orElse(null);
  }

  private static List<Line> lines(Baseline baseline, Key key) {
    return baseline.lines().stream()
        .filter(line -> Objects.equals(line.cabinet(), key.cabinet()))
        .toList();
  }
}
