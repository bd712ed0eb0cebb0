package fr.vigie.pushtarget;

import java.time.Duration;
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

  /// How long it is sent to without being seen: who has not opened an app for two months is not
  /// helped by what it says, and FCM delivers to it ever more slowly.
  public static final Duration SENT_TO = Duration.ofDays(60);

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

  /// Whether it was seen lately enough to be sent to.
  public boolean isSentTo(Instant now) {
    return now.isBefore(seenAt.plus(SENT_TO));
  }

  /// Without what FCM knows it by, which would be shown in a log.
  @Override
  public String toString() {
    return "PushTarget[" + id + ", " + kind + ", " + platform + "]";
  }
}
