package fr.vigie.observe;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/// Figures in the text format 0.0.4 of Prometheus.
public final class MetricsText {

  public static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final double EXACT = 1L << 53;

  private final StringBuilder text = new StringBuilder(16_384);

  private MetricsText() {}

  public static byte[] of(List<Metric.Source> sources) {
    var out = new MetricsText();
    sources.forEach(source -> source.metrics().forEach(out::append));
    return out.text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void append(Metric metric) {
    var kind = metric.kind().name().toLowerCase(Locale.ROOT);
    text.append("# HELP ").append(metric.name()).append(' ').append(metric.help()).append('\n');
    text.append("# TYPE ").append(metric.name()).append(' ').append(kind).append('\n');
    metric.samples().forEach(sample -> append(metric.name(), sample));
  }

  private void append(String name, Metric.Sample sample) {
    text.append(name).append(sample.suffix());
    if (!sample.labels().isEmpty()) {
      text.append('{');
      new TreeMap<>(sample.labels()).entrySet().forEach(this::append);
      text.setCharAt(text.length() - 1, '}');
    }
    text.append(' ').append(number(sample.value())).append('\n');
  }

  private void append(Map.Entry<String, String> label) {
    var escaped = label.getValue().replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    text.append(label.getKey()).append("=\"").append(escaped).append("\",");
  }

  private static String number(double value) {
    var isWhole = value == Math.rint(value) && Math.abs(value) < EXACT;
    return isWhole ? Long.toString((long) value) : Double.toString(value);
  }
}
