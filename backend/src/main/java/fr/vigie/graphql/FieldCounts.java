package fr.vigie.graphql;

import fr.vigie.document.Client;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/// How often which release of which app asked for which field. A request adds one to its
/// operation's count; fields are counted when somebody takes the counts.
public final class FieldCounts {

  /// Trusted operations times releases is less; ad hoc documents are without end.
  private static final int MOST_OPERATIONS = 2_000;

  private final Map<Operation, LongAdder> operations = new ConcurrentHashMap<>();
  private final Map<Use, LongAdder> beyond = new ConcurrentHashMap<>();

  private record Operation(Client client, UsedFields fields) {}

  /// A field and who uses it.
  ///
  /// @param field such as `Report.status`, or `Query.reports(first:)`
  public record Use(Client client, String field) {}

  void count(Client client, UsedFields fields) {
    var operation = new Operation(client, fields);
    var known = operations.get(operation);
    if (known == null && operations.size() < MOST_OPERATIONS) {
      known = operations.computeIfAbsent(operation, _ -> new LongAdder());
    }
    if (known == null) {
      fields
          .names()
          .forEach(name ->
              beyond.computeIfAbsent(new Use(client, name), _ -> new LongAdder()).increment());
    } else {
      known.increment();
    }
  }

  /// What was counted since it was last taken.
  public Map<Use, Long> take() {
    var uses = new HashMap<Use, Long>();
    operations.forEach((operation, adder) -> {
      var count = adder.sumThenReset();
      if (count > 0) {
        operation
            .fields()
            .names()
            .forEach(name -> uses.merge(new Use(operation.client(), name), count, Long::sum));
      }
    });
    beyond.forEach((use, adder) -> {
      var count = adder.sumThenReset();
      if (count > 0) {
        uses.merge(use, count, Long::sum);
      }
    });
    return uses;
  }
}
