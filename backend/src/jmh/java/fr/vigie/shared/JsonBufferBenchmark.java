package fr.vigie.shared;

import java.nio.charset.StandardCharsets;
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

/// What the values of an answer cost to write; each into a buffer of its own.
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class JsonBufferBenchmark {

  private static final int CAPACITY = 256;

  private byte[] id = "rep_01JD9VZ3M8K2F0001QX7T5R2WE".getBytes(StandardCharsets.UTF_8);
  private String label = "Éclairage public éteint la nuit";
  private double degrees = 48.016532;
  private double odd = 0.1 + 0.2;
  private long moment = 1_795_000_061_001L;

  @Benchmark
  public JsonBuffer storedText() {
    return new JsonBuffer(CAPACITY).string(id, 0, id.length);
  }

  @Benchmark
  public JsonBuffer textWithAccents() {
    return new JsonBuffer(CAPACITY).string(label);
  }

  @Benchmark
  public JsonBuffer coordinate() {
    return new JsonBuffer(CAPACITY).number(degrees);
  }

  @Benchmark
  public JsonBuffer numberWithManyDigits() {
    return new JsonBuffer(CAPACITY).number(odd);
  }

  @Benchmark
  public JsonBuffer instant() {
    return new JsonBuffer(CAPACITY).instant(moment);
  }
}
