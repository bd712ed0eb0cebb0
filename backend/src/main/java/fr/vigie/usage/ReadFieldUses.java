package fr.vigie.usage;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// An administrator of the region reads which fields of the schema are used, by whom and when last:
/// what nobody uses may be removed.
final class ReadFieldUses {

  /// Fields times releases, with room to spare.
  static final int MOST_USES = 20_000;

  /// What is asked.
  ///
  /// @param deprecatedOnly whether only those are asked for
  /// @param days back from today, 1 to 400
  record Request(boolean deprecatedOnly, int days) {}

  sealed interface Outcome {
    record Read(LocalDate since, List<UsedField> fields) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  /// A field and who uses it.
  ///
  /// @param deprecation why it is deprecated; empty when it is not
  /// @param uses by release, the latest first; none when nobody used it
  record UsedField(String field, String deprecation, List<FieldUse> uses) {}

  private final FieldUses uses;
  private final Map<String, String> schema;
  private final Clock clock;

  /// @param schema all fields and arguments, each with why it is deprecated
  ReadFieldUses(FieldUses uses, Map<String, String> schema, Clock clock) {
    this.uses = uses;
    this.schema = Map.copyOf(schema);
    this.clock = clock;
  }

  Outcome read(Viewer viewer, Request request) {
    if (!viewer.scope(Right.SEE_USAGE).isEverywhere()) {
      return new Outcome.NotAllowed(Right.SEE_USAGE);
    }
    var today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    var since = today.minusDays(request.days() - 1L);
    var byField = new HashMap<String, List<FieldUse>>();
    uses.since(since, MOST_USES)
        .forEach(use -> byField.computeIfAbsent(use.field(), _ -> new ArrayList<>()).add(use));
    return new Outcome.Read(
        since,
        schema.entrySet().stream()
            .filter(field -> !request.deprecatedOnly() || !field.getValue().isEmpty())
            .sorted(Map.Entry.comparingByKey())
            .map(field -> used(field, byField.getOrDefault(field.getKey(), List.of())))
            .toList());
  }

  private static UsedField used(Map.Entry<String, String> field, List<FieldUse> uses) {
    var latestFirst =
        uses.stream()
            .sorted(
                Comparator.comparing(FieldUse::day)
                    .reversed()
                    .thenComparing(FieldUse::client)
                    .thenComparing(FieldUse::version))
            .toList();
    return new UsedField(field.getKey(), field.getValue(), latestFirst);
  }
}
