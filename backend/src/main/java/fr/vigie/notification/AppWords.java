package fr.vigie.notification;

import fr.vigie.firebase.PushLook;
import fr.vigie.firebase.PushWords;
import fr.vigie.notification.NotificationKind.Urgency;
import fr.vigie.outbox.Message;
import fr.vigie.pushtarget.TestPush;
import java.util.List;

/// By which keys the apps find the words for each kind, as `contracts/push/strings` has them.
final class AppWords implements PushWords {

  private static final String SEVERAL = "notification.SEVERAL";

  /// What a device is sent to see whether anything arrives tells of nothing that happened.
  private static PushLook test(Message message) {
    var key = "notification." + message.kind();
    return new PushLook(
        key + ".title", List.of(), key + ".body", List.of(), "tests", message.subject(), true);
  }

  @Override
  public PushLook of(Message message) {
    if (message.kind().equals(TestPush.KIND)) {
      return test(message);
    }
    var kind = NotificationKind.valueOf(message.kind());
    var facts = message.facts();
    return new PushLook(
        kind.titleKey(),
        List.of(),
        kind.bodyKey(),
        kind.arguments().stream().map(name -> facts.getOrDefault(name, "")).toList(),
        kind.group(),
        kind.collapse(message.subject()),
        kind.urgency() != Urgency.USUAL);
  }

  @Override
  public PushLook ofSeveral(List<Message> messages) {
    var kind = NotificationKind.valueOf(messages.getFirst().kind());
    return new PushLook(
        SEVERAL + ".title",
        List.of(),
        SEVERAL + ".body",
        List.of(String.valueOf(messages.size())),
        kind.group(),
        null,
        false);
  }
}
