package fr.vigie.filing;

import fr.vigie.graphql.Messages;
import fr.vigie.shared.Language;
import fr.vigie.shared.SpokenTime;
import graphql.schema.idl.RuntimeWiring;

/// What somebody reads who is blocked.
final class BlockedWiring {

  private BlockedWiring() {}

  static void tell(RuntimeWiring.Builder wiring) {
    Messages.tell(
        wiring,
        "ReporterBlockedProblem",
        BlockedReporter.class,
        o ->
            Messages.of(
                "ReporterBlockedProblem",
                SpokenTime.day(o.until(), Language.ofReader()),
                o.reason()));
  }
}
