package fr.vigie;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Reads what OTLP sends to a collector: `ExportTraceServiceRequest` in protobuf, as far as the
/// names, the parents and the texts of spans go.
final class Spans {

  private static final int VARINT = 0;
  private static final int FIXED_64 = 1;
  private static final int LENGTH = 2;

  /// A span.
  ///
  /// @param parent empty for the first of a trace
  record Span(
      String trace, String id, String parent, String name, Map<String, String> attributes) {}

  private record Field(int number, byte[] bytes) {}

  private Spans() {}

  static List<Span> read(byte[] request) {
    var spans = new ArrayList<Span>();
    for (var resource : of(request, 1)) {
      for (var scope : of(resource, 2)) {
        of(scope, 2).forEach(span -> spans.add(span(span)));
      }
    }
    return spans;
  }

  private static Span span(byte[] span) {
    var attributes = new TreeMap<String, String>();
    for (var attribute : of(span, 9)) {
      attributes.put(text(attribute, 1), text(of(attribute, 2).getFirst(), 1));
    }
    return new Span(hex(span, 1), hex(span, 2), hex(span, 4), text(span, 5), attributes);
  }

  private static String hex(byte[] message, int number) {
    return of(message, number).stream().findFirst().map(HexFormat.of()::formatHex).orElse("");
  }

  private static String text(byte[] message, int number) {
    return of(message, number).stream()
        .findFirst()
        .map(bytes -> new String(bytes, StandardCharsets.UTF_8))
        .orElse("");
  }

  private static List<byte[]> of(byte[] message, int number) {
    return fields(message).stream().filter(f -> f.number() == number).map(Field::bytes).toList();
  }

  private static List<Field> fields(byte[] message) {
    var fields = new ArrayList<Field>();
    var at = new int[1];
    while (at[0] < message.length) {
      var tag = varint(message, at);
      var length =
          switch ((int) (tag & 7)) {
            case VARINT -> 0 * varint(message, at);
            case FIXED_64 -> Long.BYTES;
            case LENGTH -> varint(message, at);
            default -> Integer.BYTES;
          };
      var end = at[0] + (int) length;
      fields.add(new Field((int) (tag >> 3), java.util.Arrays.copyOfRange(message, at[0], end)));
      at[0] = end;
    }
    return fields;
  }

  private static long varint(byte[] message, int[] at) {
    var value = 0L;
    for (var shift = 0; ; shift += 7) {
      var next = message[at[0]++];
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
