package fr.vigie.privacy;

import java.time.Instant;

/// What of the personal data is old enough to be taken away.
interface AgedData {

  /// Takes away by a rule what ended before an instant; how many documents there were. Again it
  /// finds nothing more.
  long purge(RetentionRule rule, Instant before);
}
