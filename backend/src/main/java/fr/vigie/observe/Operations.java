package fr.vigie.observe;

import fr.vigie.observe.Metric.Kind;
import fr.vigie.observe.Metric.Sample;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;

/// The figures of all operations. Names come from trusted documents only: whatever else clients ask
/// has one name, so that nobody can make the server keep more.
public final class Operations implements Metric.Source {

  static final String LABEL = "operation";

  private final Map<String, OperationFigures> trusted = new ConcurrentHashMap<>();
  private final OperationFigures adHoc = new OperationFigures("ad hoc");

  public OperationFigures trusted(String name) {
    return trusted.computeIfAbsent(name, OperationFigures::new);
  }

  /// Of documents that are in no manifest, and of requests that name none that is known.
  public OperationFigures adHoc() {
    return adHoc;
  }

  private List<OperationFigures> all() {
    return Stream.concat(trusted.values().stream(), Stream.of(adHoc)).toList();
  }

  @Override
  public List<Metric> metrics() {
    return List.of(
        new Metric(
            "vigie_operations_total",
            Kind.COUNTER,
            "GraphQL operations, by what came of them.",
            samples(figures -> Arrays.stream(Outcome.values()).map(o -> outcome(figures, o)))),
        new Metric(
            "vigie_operation_duration_seconds",
            Kind.HISTOGRAM,
            "From the request read to the answer worked out, with the wait for its turn.",
            samples(figures ->
                figures.duration().samples(Map.of(LABEL, figures.operation())).stream())),
        sum(
            "vigie_operation_cost_total",
            "Cost of the operations, in objects that may have to be read.",
            OperationFigures::cost),
        sum(
            "vigie_operation_database_commands_total",
            "Commands sent to the database.",
            OperationFigures::commands),
        sum(
            "vigie_operation_database_seconds_total",
            "Time spent in the database.",
            OperationFigures::databaseSeconds));
  }

  private Metric sum(String name, String help, ToDoubleFunction<OperationFigures> value) {
    return new Metric(
        name,
        Kind.COUNTER,
        help,
        samples(figures ->
            Stream.of(Sample.of(LABEL, figures.operation(), value.applyAsDouble(figures)))));
  }

  private interface Reader {
    Stream<Sample> read(OperationFigures figures);
  }

  private List<Sample> samples(Reader reader) {
    Collection<Sample> samples = new ArrayList<>();
    all().forEach(figures -> reader.read(figures).forEach(samples::add));
    return List.copyOf(samples);
  }

  private static Sample outcome(OperationFigures figures, Outcome outcome) {
    return new Sample(
        "",
        Map.of(LABEL, figures.operation(), "outcome", outcome.label()),
        figures.outcome(outcome));
  }
}
