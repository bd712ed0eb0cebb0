package fr.vigie.live;

import fr.vigie.http.JsonBytes;
import java.nio.charset.StandardCharsets;

/// The server-sent events of one operation, or of several that share a stream and so are named.
enum StreamWording implements Wording {
  ALONE {
    @Override
    Outgoing event(String id, String before, byte[] json, String after) {
      return Outgoing.of(NEXT + before, json, after + END);
    }

    @Override
    String over(String id) {
      return "";
    }
  },
  SHARED {
    @Override
    Outgoing event(String id, String before, byte[] json, String after) {
      return Outgoing.of(
          NEXT + "{\"id\":" + quoted(id) + ",\"payload\":" + before, json, after + "}" + END);
    }

    @Override
    String over(String id) {
      return "{\"id\":" + quoted(id) + "}";
    }
  };

  private static final String NEXT = "event: next\ndata: ";
  private static final String END = "\n\n";
  private static final byte[] NOTHING = {};

  abstract Outgoing event(String id, String before, byte[] json, String after);

  abstract String over(String id);

  @Override
  public Outgoing next(String id, byte[] result) {
    return event(id, "", result, "");
  }

  @Override
  public Outgoing error(String id, byte[] errors) {
    return event(id, "{\"errors\":", errors, "}").before(completion(id));
  }

  @Override
  public Outgoing complete(String id) {
    return Outgoing.of(completion(id), NOTHING, "");
  }

  private String completion(String id) {
    return "event: complete\ndata: " + over(id) + END;
  }

  private static String quoted(String id) {
    return new String(JsonBytes.write(id), StandardCharsets.UTF_8);
  }
}
