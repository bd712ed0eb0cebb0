package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;

/// The figures of a backend as a collector reads them: each line is as the format has it.
record ScrapedMetrics(Map<String, Double> values) {

  private static final Pattern COMMENT =
      Pattern.compile("# (HELP [a-z_]+ [^\\n]+\\.|TYPE [a-z_]+ (counter|gauge|histogram))");
  private static final Pattern SAMPLE =
      Pattern.compile(
          "([a-z_]+(?:\\{[a-z]+=\"[^\"\\\\]*\"(?:,[a-z]+=\"[^\"\\\\]*\")*})?) ([-+0-9.E]+)");

  static ScrapedMetrics of(TestBackend backend) {
    return parse(
        backend.as(null).get("/metrics").then().statusCode(200).extract().body().asString());
  }

  static ScrapedMetrics parse(String text) {
    var values = new HashMap<String, Double>();
    text.lines()
        .filter(line -> !COMMENT.matcher(line).matches())
        .forEach(line -> {
          var sample = SAMPLE.matcher(line);
          assertThat(sample.matches()).as(line).isTrue();
          assertThat(values.put(sample.group(1), Double.valueOf(sample.group(2))))
              .as(line)
              .isNull();
        });
    return new ScrapedMetrics(values);
  }

  /// Zero for what was never counted.
  double get(String nameAndLabels) {
    return values.getOrDefault(nameAndLabels, 0.0);
  }

  double outcome(String operation, String outcome) {
    return get(
        "vigie_operations_total{operation=\"%s\",outcome=\"%s\"}".formatted(operation, outcome));
  }

  double of(String name, String operation) {
    return get("%s{operation=\"%s\"}".formatted(name, operation));
  }
}
