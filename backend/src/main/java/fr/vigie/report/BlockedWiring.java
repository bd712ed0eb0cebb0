package fr.vigie.report;

import fr.vigie.graphql.Messages;
import graphql.schema.idl.RuntimeWiring;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// What somebody reads who is blocked.
final class BlockedWiring {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.FRENCH).withZone(ZoneId.of("Europe/Paris"));

  private BlockedWiring() {}

  static void tell(RuntimeWiring.Builder wiring) {
    Messages.tell(
        wiring,
        "ReporterBlockedProblem",
        BlockedReporter.class,
        o -> Messages.of("ReporterBlockedProblem", DAY.format(o.until()), o.reason()));
  }
}
