package fr.vigie.firebase;

import fr.vigie.outbox.Message;
import java.util.List;

/// Words by the kind of message, as the apps have them.
public final class TestWords implements PushWords {

  @Override
  public PushLook of(Message message) {
    var key = "notification." + message.kind();
    return new PushLook(
        key + ".title",
        List.of(),
        key + ".body",
        List.copyOf(message.facts().values()),
        "reports",
        message.facts().containsKey("alone") ? null : message.subject(),
        message.kind().startsWith("URGENT"));
  }

  @Override
  public PushLook ofSeveral(List<Message> messages) {
    var count = List.of(String.valueOf(messages.size()));
    return new PushLook(
        "notification.DIGEST.title",
        List.of(),
        "notification.DIGEST.body",
        count,
        "digest",
        null,
        false);
  }
}
