package fr.vigie.firebase;

import fr.vigie.outbox.Delivery;
import fr.vigie.pushtarget.PushTarget;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/// Where FCM is to bring a message.
sealed interface PushAddress {

  /// An app or a browser.
  record Device(PushTarget target) implements PushAddress {}

  /// All who have chosen a subject.
  record Topic(String name) implements PushAddress {}

  String TOPIC = "topic:";
  Pattern TOPIC_NAME = Pattern.compile("[a-zA-Z0-9-_.~%]{1,900}");

  static boolean isTopic(String to) {
    return to.startsWith(TOPIC);
  }

  /// Where a delivery goes; nowhere when its target is gone or has come to be somebody else's.
  static Optional<PushAddress> of(Delivery delivery, Map<String, PushTarget> targets) {
    var to = delivery.address().to();
    if (isTopic(to)) {
      var name = to.substring(TOPIC.length());
      return TOPIC_NAME.matcher(name).matches() ? Optional.of(new Topic(name)) : Optional.empty();
    }
    var recipient = delivery.address().recipient();
    return Optional.ofNullable(targets.get(to))
        .filter(target -> recipient != null && target.owners().contains(recipient))
        .map(Device::new);
  }
}
