package fr.vigie.http;

import fr.vigie.document.Client;
import fr.vigie.graphql.GraphqlRequest;
import fr.vigie.graphql.OperationFacts;
import fr.vigie.load.Admission;
import fr.vigie.load.Budgets;
import fr.vigie.load.Permit;
import fr.vigie.load.Urgency;
import fr.vigie.observe.Metric;
import graphql.language.OperationDefinition.Operation;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where every query and mutation passes, whatever transport brought it: how many run at once, and
/// how many each client may ask.
public record Gate(Admission admission, Budgets budgets, LongAdder tooOften)
    implements Metric.Source {

  private static final Set<String> PHONES = Set.of("citizen", "agent");

  public static Gate of(HttpSettings settings) {
    return new Gate(
        new Admission(settings.maxRunning()),
        new Budgets(settings.requestsPerSecond(), System::nanoTime),
        new LongAdder());
  }

  /// Waits for the request's turn; throws {@link fr.vigie.load.Overloaded} soon if it does not
  /// come.
  public Permit enter(GraphqlRequest asked, OperationFacts facts) {
    var kind = facts.name() + '#' + Objects.hash(asked.query(), asked.documentId());
    return admission.enter(urgency(asked.client(), facts.kind()), kind);
  }

  private static Urgency urgency(Client client, Operation kind) {
    if (kind == Operation.MUTATION) {
      return Urgency.ACT;
    }
    return isPhone(client.name()) ? Urgency.PHONE : Urgency.SCREEN;
  }

  /// Apps name themselves with their platform, such as `agent-android`.
  private static boolean isPhone(@Nullable String app) {
    return app != null && PHONES.contains(app.split("-", 2)[0]);
  }

  /// Whether the client may ask once more now.
  ///
  /// @param client the person, or the address of someone not signed in
  public boolean spend(String client) {
    var isGranted = budgets.take(client);
    if (!isGranted) {
      tooOften.increment();
    }
    return isGranted;
  }

  @Override
  public List<Metric> metrics() {
    return Stream.concat(
            admission.metrics().stream(),
            Stream.of(
                Metric.counter(
                    "vigie_client_rate_refused_total",
                    "Operations refused to clients that had asked too often.",
                    tooOften.sum())))
        .toList();
  }
}
