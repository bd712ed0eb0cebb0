package fr.vigie.view;

import fr.vigie.shared.Json;
import fr.vigie.shared.Language;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/// From stored bytes to JSON: a list of 20 with few fields, a map of 200 with all.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class PlanBenchmark {

  private static final Circumstances NOBODY =
      new Circumstances() {
        @Override
        public <T> T context(Class<T> type) {
          if (type == Language.class) {
            return type.cast(Language.FR);
          }
          throw new IllegalStateException("nobody is asking");
        }
      };

  private final List<byte[]> twenty = StoredReports.stored(20);
  private final List<byte[]> twoHundred = StoredReports.stored(200);
  private final Plan list = new ReportPlans().list();
  private final Plan map = new ReportPlans().map();

  @Benchmark
  public Json listOf20() {
    return list.write(StoredReports.rows(twenty), NOBODY);
  }

  @Benchmark
  public Json mapOf200() {
    return map.write(StoredReports.rows(twoHundred), NOBODY);
  }
}
