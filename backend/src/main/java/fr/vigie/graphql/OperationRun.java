package fr.vigie.graphql;

import fr.vigie.document.Client;
import fr.vigie.document.DocumentGate;
import fr.vigie.observe.Observatory;
import fr.vigie.observe.Outcome;
import fr.vigie.observe.Request;
import fr.vigie.observe.SlowLog;
import graphql.ExecutionResult;
import graphql.GraphQLError;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

/// One operation from its request to its answer: when it is closed, what came of it is told. An
/// operation of which nobody said so has ended in a fault.
public final class OperationRun implements AutoCloseable {

  private static final Set<String> FAULTS = Set.of("INTERNAL", "UNAVAILABLE", "TIMEOUT");

  private final Watching watching;
  private final GraphqlRequest asked;
  private final OperationFacts facts;
  private final long since = System.nanoTime();
  private final AtomicReference<Outcome> outcome = new AtomicReference<>(Outcome.ERROR);
  private final AtomicBoolean isServed = new AtomicBoolean();

  /// Who is told.
  record Watching(DocumentGate gate, Observatory observatory, FieldCounts fields) {}

  OperationRun(Watching watching, GraphqlRequest asked, OperationFacts facts) {
    this.watching = watching;
    this.asked = asked;
    this.facts = facts;
  }

  /// It was not let in.
  public void refused() {
    outcome.set(Outcome.REFUSED);
  }

  /// It follows what happens from now on.
  public void subscribed() {
    outcome.set(Outcome.OK);
    isServed.set(true);
  }

  public void answered(ExecutionResult result) {
    var errors = result.getErrors();
    isServed.set(result.isDataPresent());
    outcome.set(
        errors.stream().anyMatch(OperationRun::isFault)
            ? Outcome.ERROR
            : errors.isEmpty() ? Outcome.OK : Outcome.REFUSED);
  }

  public boolean isFault() {
    return outcome.get() == Outcome.ERROR;
  }

  private static boolean isFault(GraphQLError error) {
    var extensions = error.getExtensions();
    return extensions != null && FAULTS.contains(String.valueOf(extensions.get("code")));
  }

  @Override
  public void close() {
    var nanos = System.nanoTime() - since;
    if (isServed.get()) {
      watching.fields().count(client(), facts.fields());
    }
    watching.observatory().saw(facts.figures(), outcome.get(), nanos, this::line);
    if (watching.observatory().tracing().isOn()) {
      Request.current().ifPresent(this::trace);
    }
  }

  private Client client() {
    return watching.gate().known(asked.client());
  }

  private void trace(Request request) {
    var kind = facts.kind().name().toLowerCase(java.util.Locale.ROOT);
    var trace = request.trace();
    trace.named(kind + " " + facts.figures().operation());
    trace.about("graphql.operation.type", kind);
    trace.about("graphql.operation.name", facts.figures().operation());
    trace.about("vigie.client", named(client()));
    trace.about("vigie.outcome", outcome.get().name());
  }

  private SlowLog.Line line() {
    return new SlowLog.Line(
        facts.figures().operation(),
        watching.gate().id(asked.query(), asked.documentId()).orElse("unknown"),
        named(client()),
        outcome.get());
  }

  private static String named(Client client) {
    return (client.name() + " " + client.version()).strip();
  }
}
