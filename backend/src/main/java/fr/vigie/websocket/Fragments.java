package fr.vigie.websocket;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// Puts a text together from its frames; a character may be parted between two of them.
public final class Fragments {

  private final int maxBytes;
  private final AtomicReference<@Nullable ByteArrayOutputStream> begun = new AtomicReference<>();

  public Fragments(int maxBytes) {
    this.maxBytes = maxBytes;
  }

  /// The text, once it is whole. Throws {@link SocketClosing}.
  public Optional<String> add(Frame frame) {
    var isContinuation = frame.opcode() == Frame.Opcode.CONTINUATION;
    var before = begun.get();
    if (isContinuation == (before == null)) {
      throw SocketClosing.broken("Fragments out of order");
    }
    if (before == null && frame.isFinal()) {
      return Optional.of(text(frame.payload()));
    }
    var bytes = before == null ? new ByteArrayOutputStream() : before;
    if (bytes.size() + frame.payload().length > maxBytes) {
      throw new SocketClosing(SocketClosing.TOO_BIG, "Message too big");
    }
    bytes.writeBytes(frame.payload());
    begun.set(frame.isFinal() ? null : bytes);
    return frame.isFinal() ? Optional.of(text(bytes.toByteArray())) : Optional.empty();
  }

  static String text(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw new SocketClosing(SocketClosing.INVALID_TEXT, "Text must be UTF-8", e);
    }
  }
}
