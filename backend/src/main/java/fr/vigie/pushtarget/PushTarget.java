package fr.vigie.pushtarget;

import java.time.Instant;
import java.util.List;

/// An app on a device, or a browser, that can be sent notifications.
///
/// @param owners whose it is: of who signed in last, the id of a member of staff and the holder of
///   what they follow; never more than one person's
/// @param kind what {@link #value} is
/// @param value by which FCM knows it; a secret of the device, never shown to anybody
/// @param appVersion such as `2.3.0`
/// @param language two letters of ISO 639-1, such as `fr`
/// @param seenAt when it last said that it is there
public record PushTarget(
    String id,
    List<String> owners,
    Kind kind,
    String value,
    Platform platform,
    String appVersion,
    String language,
    Instant seenAt) {

  /// What FCM knows a target by.
  public enum Kind {
    /// A registration token.
    FCM_TOKEN,
    /// A Firebase installation id.
    FCM_FID,
    /// A registration token of a browser.
    WEB_PUSH
  }

  /// What it runs on.
  public enum Platform {
    ANDROID,
    IOS,
    WEB
  }

  public PushTarget {
    owners = List.copyOf(owners);
  }
}
