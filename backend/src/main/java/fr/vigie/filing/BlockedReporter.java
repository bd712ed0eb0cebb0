package fr.vigie.filing;

import java.time.Instant;

/// Somebody is blocked, and told why and until when.
public interface BlockedReporter {

  String reason();

  Instant until();
}
