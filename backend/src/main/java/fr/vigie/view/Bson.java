package fr.vigie.view;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/// The layout of stored documents, as far as Vigie stores anything; see https://bsonspec.org.
final class Bson {

  static final byte DOUBLE = 0x01;
  static final byte STRING = 0x02;
  static final byte DOCUMENT = 0x03;
  static final byte ARRAY = 0x04;
  static final byte BOOLEAN = 0x08;
  static final byte DATE = 0x09;
  static final byte NULL = 0x0A;
  static final byte INT32 = 0x10;
  static final byte INT64 = 0x12;

  private static final VarHandle INT =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle LONG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private Bson() {}

  static int int32(byte[] bytes, int at) {
    return (int) INT.get(bytes, at);
  }

  static long int64(byte[] bytes, int at) {
    return (long) LONG.get(bytes, at);
  }

  /// How many bytes the value takes.
  static int size(byte type, byte[] bytes, int at) {
    return switch (type) {
      case DOUBLE, DATE, INT64 -> Long.BYTES;
      case STRING -> Integer.BYTES + int32(bytes, at);
      case DOCUMENT, ARRAY -> int32(bytes, at);
      case BOOLEAN -> 1;
      case NULL -> 0;
      case INT32 -> Integer.BYTES;
      default -> throw new Unwritable("BSON type " + type);
    };
  }
}
