package fr.vigie.map;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/// A message of Protocol Buffers under construction, as far as vector tiles need it.
final class ProtobufMessage {

  private static final int VARINT = 0;
  private static final int LENGTH = 2;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  /// A number without a field, as within a packed one.
  ///
  /// @param value its bits, unsigned
  ProtobufMessage number(int value) {
    var left = value;
    while ((left & ~0x7f) != 0) {
      out.write((left & 0x7f) | 0x80);
      left >>>= 7;
    }
    out.write(left);
    return this;
  }

  ProtobufMessage number(int field, int value) {
    return number((field << 3) | VARINT).number(value);
  }

  ProtobufMessage text(int field, String text) {
    return bytes(field, text.getBytes(StandardCharsets.UTF_8));
  }

  ProtobufMessage message(int field, ProtobufMessage message) {
    return bytes(field, message.bytes());
  }

  private ProtobufMessage bytes(int field, byte[] bytes) {
    number((field << 3) | LENGTH).number(bytes.length);
    out.writeBytes(bytes);
    return this;
  }

  /// The fields of another message, behind its own.
  ProtobufMessage append(ProtobufMessage fields) {
    out.writeBytes(fields.bytes());
    return this;
  }

  boolean isEmpty() {
    return out.size() == 0;
  }

  byte[] bytes() {
    return out.toByteArray();
  }
}
