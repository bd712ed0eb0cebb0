package fr.vigie.report;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a report was filed, beside what it says.
///
/// @param saidAt when the app says that it was written, by the clock of the phone; null when it did
///   not say. Nothing is sorted or judged by it
public record Filing(@Nullable Instant saidAt) {

  public static final Filing PLAIN = new Filing(null);
}
