package fr.vigie.observe;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.autoconfigure.AutoConfiguredOpenTelemetrySdk;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// Traces by OpenTelemetry's SDK, sent by OTLP over HTTP; set by its own `OTEL_` variables.
final class OpenTelemetryTracing implements Tracing {

  private static final long FLUSH_SECONDS = 2;
  private static final AttributeKey<String> SYSTEM = AttributeKey.stringKey("db.system.name");
  private static final AttributeKey<String> COMMAND = AttributeKey.stringKey("db.operation.name");
  private static final AttributeKey<String> COLLECTION =
      AttributeKey.stringKey("db.collection.name");
  private static final AttributeKey<String> REQUEST = AttributeKey.stringKey("vigie.request.id");

  private final OpenTelemetrySdk sdk;
  private final Tracer tracer;

  private OpenTelemetryTracing(OpenTelemetrySdk sdk) {
    this.sdk = sdk;
    this.tracer = sdk.getTracer("fr.vigie");
  }

  static Tracing start(Map<String, String> environment) {
    var usual = new HashMap<String, String>();
    usual.put("otel.service.name", "vigie");
    usual.put("otel.exporter.otlp.protocol", "http/protobuf");
    var set = new HashMap<String, String>();
    environment.forEach((name, value) -> {
      if (name.startsWith("OTEL_")) {
        set.put(name.toLowerCase(Locale.ROOT).replace('_', '.'), value);
      }
    });
    // Figures have a way of their own, and logs may tell of people.
    set.put("otel.metrics.exporter", "none");
    set.put("otel.logs.exporter", "none");
    return new OpenTelemetryTracing(
        AutoConfiguredOpenTelemetrySdk.builder()
            .addPropertiesSupplier(() -> usual)
            .addPropertiesCustomizer(_ -> set)
            .disableShutdownHook()
            .build()
            .getOpenTelemetrySdk());
  }

  @Override
  public boolean isOn() {
    return true;
  }

  @Override
  public Trace begin(String name, Arrival arrival) {
    var parent =
        W3CTraceContextPropagator.getInstance().extract(Context.root(), arrival, new Parent());
    return new Spans(
        tracer
            .spanBuilder(name)
            .setSpanKind(SpanKind.SERVER)
            .setParent(parent)
            .setAttribute(REQUEST, arrival.requestId())
            .startSpan());
  }

  @Override
  public void close() {
    sdk.getSdkTracerProvider().forceFlush().join(FLUSH_SECONDS, TimeUnit.SECONDS);
    sdk.shutdown().join(FLUSH_SECONDS, TimeUnit.SECONDS);
  }

  private static final class Parent implements TextMapGetter<Arrival> {
    @Override
    public @Nullable String get(@Nullable Arrival arrival, String key) {
      return arrival != null && key.equals("traceparent") ? arrival.traceparent() : null;
    }
  }

  private final class Spans implements Trace {

    private final Span span;

    Spans(Span span) {
      this.span = span;
    }

    @Override
    public void named(String name) {
      span.updateName(name);
    }

    @Override
    public void about(String attribute, String value) {
      span.setAttribute(attribute, value);
    }

    /// Told when it is over: a span under way would have to be found again by who ends it.
    @Override
    public void command(Command command) {
      var end = TimeUnit.MILLISECONDS.toNanos(System.currentTimeMillis());
      var name = (command.name() + " " + command.collection()).strip();
      var inner =
          tracer
              .spanBuilder(name)
              .setSpanKind(SpanKind.CLIENT)
              .setParent(Context.root().with(span))
              .setStartTimestamp(end - command.nanos(), TimeUnit.NANOSECONDS)
              .setAttribute(SYSTEM, "mongodb")
              .setAttribute(COMMAND, command.name())
              .startSpan();
      if (!command.collection().isEmpty()) {
        inner.setAttribute(COLLECTION, command.collection());
      }
      if (command.hasFailed()) {
        inner.setStatus(StatusCode.ERROR);
      }
      inner.end(end, TimeUnit.NANOSECONDS);
    }

    @Override
    public void end(boolean isFault) {
      if (isFault) {
        span.setStatus(StatusCode.ERROR);
      }
      span.end();
    }
  }
}
