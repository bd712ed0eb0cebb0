package fr.vigie.observe;

import fr.vigie.observe.Metric.Kind;
import fr.vigie.observe.Metric.Sample;
import java.lang.management.BufferPoolMXBean;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The figures of the process: memory, collections, threads, processor, version.
public final class ProcessMetrics implements Metric.Source {

  private static final double MILLIS = 1_000;
  private static final double NANOS = 1e9;

  @Override
  public List<Metric> metrics() {
    var metrics = new ArrayList<Metric>();
    metrics.add(build());
    metrics.add(memory());
    metrics.add(
        Metric.gauge(
            "jvm_memory_heap_max_bytes",
            "Memory that the heap may take.",
            Runtime.getRuntime().maxMemory()));
    metrics.add(
        Metric.gauge(
            "jvm_threads_platform",
            "Threads of the operating system; virtual threads are not counted.",
            ManagementFactory.getThreadMXBean().getThreadCount()));
    metrics.addAll(collections());
    metrics.add(
        Metric.gauge(
            "process_uptime_seconds",
            "Since the process started.",
            ManagementFactory.getRuntimeMXBean().getUptime() / MILLIS));
    metrics.add(
        Metric.counter(
            "process_cpu_seconds_total", "Processor time of all threads.", processorSeconds()));
    return metrics;
  }

  private static Metric build() {
    var version = ProcessMetrics.class.getPackage().getImplementationVersion();
    var labels =
        Map.of(
            "version", Objects.requireNonNullElse(version, "development"),
            "java", Runtime.version().toString());
    return new Metric(
        "vigie_build_info", Kind.GAUGE, "What runs; always 1.", List.of(new Sample("", labels, 1)));
  }

  private static Metric memory() {
    var memory = ManagementFactory.getMemoryMXBean();
    var direct =
        ManagementFactory.getPlatformMXBeans(BufferPoolMXBean.class).stream()
            .mapToLong(BufferPoolMXBean::getMemoryUsed)
            .sum();
    return new Metric(
        "jvm_memory_used_bytes",
        Kind.GAUGE,
        "Memory in use.",
        List.of(
            Sample.of("area", "heap", memory.getHeapMemoryUsage().getUsed()),
            Sample.of("area", "nonheap", memory.getNonHeapMemoryUsage().getUsed()),
            Sample.of("area", "buffers", direct)));
  }

  private static List<Metric> collections() {
    var counts = new ArrayList<Sample>();
    var seconds = new ArrayList<Sample>();
    for (GarbageCollectorMXBean each : ManagementFactory.getGarbageCollectorMXBeans()) {
      counts.add(Sample.of("collector", each.getName(), each.getCollectionCount()));
      seconds.add(Sample.of("collector", each.getName(), each.getCollectionTime() / MILLIS));
    }
    return List.of(
        new Metric("jvm_gc_collections_total", Kind.COUNTER, "Garbage collections.", counts),
        new Metric("jvm_gc_seconds_total", Kind.COUNTER, "Time they took.", seconds));
  }

  private static double processorSeconds() {
    return ProcessHandle.current()
        .info()
        .totalCpuDuration()
        .map(time -> time.toNanos() / NANOS)
        .orElse(0.0);
  }
}
