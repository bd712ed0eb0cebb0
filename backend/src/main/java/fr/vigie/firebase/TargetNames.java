package fr.vigie.firebase;

import com.google.firebase.messaging.Message;
import fr.vigie.pushtarget.PushTarget;

/// By what FCM knows a target.
final class TargetNames {

  private TargetNames() {}

  // Apps hand over registration tokens until all of them have a version that knows its installation
  // id; the SDK gives the token way to that.
  @SuppressWarnings("deprecation")
  static void name(Message.Builder builder, PushTarget target) {
    switch (target.kind()) {
      case FCM_TOKEN, WEB_PUSH -> builder.setToken(target.value());
      case FCM_FID -> builder.setFid(target.value());
    }
  }
}
