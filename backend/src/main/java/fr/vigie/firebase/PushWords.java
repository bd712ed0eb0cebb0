package fr.vigie.firebase;

import fr.vigie.outbox.Message;
import java.util.List;

/// By which keys the apps find the words for what they are told.
public interface PushWords {

  /// Of one message.
  PushLook of(Message message);

  /// Of several that are told in one, such as a digest; at least one.
  PushLook ofSeveral(List<Message> messages);
}
