package fr.vigie.live;

import fr.vigie.http.JsonBytes;
import fr.vigie.websocket.FrameBytes;
import java.nio.charset.StandardCharsets;

/// The messages of `graphql-transport-ws`, each in a frame.
final class SocketWording implements Wording {

  private static final byte[] NOTHING = {};

  @Override
  public Outgoing next(String id, byte[] result) {
    return framed(Outgoing.of(head(id, "next") + ",\"payload\":", result, "}"));
  }

  @Override
  public Outgoing error(String id, byte[] errors) {
    return framed(Outgoing.of(head(id, "error") + ",\"payload\":", errors, "}"));
  }

  @Override
  public Outgoing complete(String id) {
    return framed(Outgoing.of(head(id, "complete"), NOTHING, "}"));
  }

  static Outgoing acknowledgement() {
    return plain("{\"type\":\"connection_ack\"}");
  }

  static Outgoing pong() {
    return plain("{\"type\":\"pong\"}");
  }

  private static Outgoing plain(String text) {
    return framed(Outgoing.of(text, NOTHING, ""));
  }

  private static Outgoing framed(Outgoing message) {
    return message.after(FrameBytes.beforeText(message.size()));
  }

  private static String head(String id, String type) {
    var quoted = new String(JsonBytes.write(id), StandardCharsets.UTF_8);
    return "{\"id\":" + quoted + ",\"type\":\"" + type + "\"";
  }
}
