package fr.vigie.observe;

import java.util.List;
import java.util.Map;

/// A figure of the server, for each of its labels.
///
/// @param name by the conventions of Prometheus: `vigie_`, what, the unit, `_total` for what only
///   grows
/// @param help one sentence
public record Metric(String name, Kind kind, String help, List<Sample> samples) {

  /// How it moves.
  public enum Kind {
    /// Only grows, until the process ends.
    COUNTER,
    GAUGE,
    HISTOGRAM
  }

  /// Its value for some labels.
  ///
  /// @param suffix of the name, for the parts of a histogram; empty for all else
  public record Sample(String suffix, Map<String, String> labels, double value) {
    public static Sample of(long value) {
      return of((double) value);
    }

    public static Sample of(String label, String content, long value) {
      return of(label, content, (double) value);
    }

    public static Sample of(double value) {
      return new Sample("", Map.of(), value);
    }

    public static Sample of(String label, String content, double value) {
      return new Sample("", Map.of(label, content), value);
    }
  }

  public static Metric gauge(String name, String help, long value) {
    return gauge(name, help, (double) value);
  }

  public static Metric counter(String name, String help, long value) {
    return counter(name, help, (double) value);
  }

  public static Metric gauge(String name, String help, double value) {
    return new Metric(name, Kind.GAUGE, help, List.of(Sample.of(value)));
  }

  public static Metric counter(String name, String help, double value) {
    return new Metric(name, Kind.COUNTER, help, List.of(Sample.of(value)));
  }

  /// Something that has figures to tell.
  public interface Source {
    /// As they are now; asked every few seconds at most.
    List<Metric> metrics();
  }
}
