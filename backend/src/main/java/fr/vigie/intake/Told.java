package fr.vigie.intake;

import fr.vigie.asset.AssetStatus;
import fr.vigie.measurement.Verdict.Reason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing that a source tells, whatever its words.
public sealed interface Told {

  /// A measurement.
  ///
  /// @param value in the metric's unit
  record Measured(String device, String metric, double value, Instant at, @Nullable String event)
      implements Told {}

  /// Something begins or ends at a device.
  ///
  /// @param name in TALQ's words
  record Happened(String device, String name, boolean isOn, Instant at) implements Told {}

  /// How equipment is.
  ///
  /// @param status in the words of its standard
  record Stated(String device, AssetStatus status, Instant at) implements Told {}

  /// What cannot be understood.
  record Refused(@Nullable String device, Reason reason, String payload) implements Told {}

  /// What holds nothing that is kept here, such as a key that no profile knows.
  record Ignored(@Nullable String device, String what) implements Told {}
}
