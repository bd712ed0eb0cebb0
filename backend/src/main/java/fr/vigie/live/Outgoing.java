package fr.vigie.live;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// Something to send to one client; its body may be shared with many others.
final class Outgoing {

  private static final byte[] NOTHING = {};

  private final byte[] head;
  private final byte[] body;
  private final byte[] tail;
  private final Runnable whenSent;

  private Outgoing(byte[] head, byte[] body, byte[] tail) {
    this(head, body, tail, () -> {});
  }

  private Outgoing(byte[] head, byte[] body, byte[] tail, Runnable whenSent) {
    this.head = head;
    this.body = body;
    this.tail = tail;
    this.whenSent = whenSent;
  }

  static Outgoing of(String head, byte[] body, String tail) {
    return new Outgoing(bytes(head), body, bytes(tail));
  }

  static Outgoing of(byte[] whole) {
    return new Outgoing(whole, NOTHING, NOTHING);
  }

  int size() {
    return head.length + body.length + tail.length;
  }

  /// The same, and what to do once it has left.
  Outgoing whenSent(Runnable next) {
    return new Outgoing(head, body, tail, next);
  }

  Runnable whenSent() {
    return whenSent;
  }

  Outgoing after(byte[] prefix) {
    var longer = new byte[prefix.length + head.length];
    System.arraycopy(prefix, 0, longer, 0, prefix.length);
    System.arraycopy(head, 0, longer, prefix.length, head.length);
    return new Outgoing(longer, body, tail, whenSent);
  }

  Outgoing before(String suffix) {
    var more = bytes(suffix);
    var longer = Arrays.copyOf(tail, tail.length + more.length);
    System.arraycopy(more, 0, longer, tail.length, more.length);
    return new Outgoing(head, body, longer, whenSent);
  }

  void appendTo(ByteArrayOutputStream out) {
    out.writeBytes(head);
    out.writeBytes(body);
    out.writeBytes(tail);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
