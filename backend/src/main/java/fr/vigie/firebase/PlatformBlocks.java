package fr.vigie.firebase;

import com.google.firebase.messaging.AndroidConfig;
import com.google.firebase.messaging.AndroidNotification;
import com.google.firebase.messaging.ApnsConfig;
import com.google.firebase.messaging.Aps;
import com.google.firebase.messaging.ApsAlert;
import com.google.firebase.messaging.Message;
import com.google.firebase.messaging.WebpushConfig;
import fr.vigie.pushtarget.PushTarget.Platform;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;

/// How each platform is to treat a message. A browser has no words of its own before its page's
/// worker runs, so it is given data only, and the worker shows them.
final class PlatformBlocks {

  // Apple takes 64 bytes, the push service of a browser 32 of a narrow alphabet.
  private static final int MOST_APPLE = 64;
  private static final int TOPIC_BYTES = 24;

  private PlatformBlocks() {}

  /// @param tag notifications with the same one take each other's place
  static void add(
      Message.Builder message,
      Platform platform,
      PushLook look,
      String tag,
      Duration life,
      Instant now) {
    switch (platform) {
      case ANDROID -> message.setAndroidConfig(android(look, tag, life));
      case IOS -> message.setApnsConfig(apple(look, tag, now.plus(life)));
      case WEB -> message.setWebpushConfig(browser(look, tag, life));
    }
  }

  /// Devices that are off keep four collapse keys, and 100 messages without one: only what takes
  /// another's place has one.
  private static AndroidConfig android(PushLook look, String tag, Duration life) {
    var config =
        AndroidConfig.builder()
            .setTtl(life.toMillis())
            .setPriority(
                look.isUrgent() ? AndroidConfig.Priority.HIGH : AndroidConfig.Priority.NORMAL)
            .setNotification(
                AndroidNotification.builder()
                    .setTag(tag)
                    .setChannelId(look.channel())
                    .setTitleLocalizationKey(look.titleKey())
                    .addAllTitleLocalizationArgs(look.titleArguments())
                    .setBodyLocalizationKey(look.bodyKey())
                    .addAllBodyLocalizationArgs(look.bodyArguments())
                    .setVisibility(AndroidNotification.Visibility.PRIVATE)
                    .build());
    if (look.collapse() != null) {
      config.setCollapseKey(look.collapse());
    }
    return config.build();
  }

  private static ApnsConfig apple(PushLook look, String tag, Instant expiresAt) {
    var alert =
        ApsAlert.builder()
            .setTitleLocalizationKey(look.titleKey())
            .addAllTitleLocArgs(look.titleArguments())
            .setLocalizationKey(look.bodyKey())
            .addAllLocalizationArgs(look.bodyArguments())
            .build();
    return ApnsConfig.builder()
        .putHeader("apns-push-type", "alert")
        .putHeader("apns-collapse-id", tag.length() > MOST_APPLE ? topic(tag) : tag)
        .putHeader("apns-expiration", String.valueOf(expiresAt.getEpochSecond()))
        .putHeader("apns-priority", look.isUrgent() ? "10" : "5")
        .setAps(
            Aps.builder()
                .setAlert(alert)
                .setThreadId(look.channel())
                .setMutableContent(true)
                .build())
        .build();
  }

  private static WebpushConfig browser(PushLook look, String tag, Duration life) {
    return WebpushConfig.builder()
        .putHeader("TTL", String.valueOf(life.toSeconds()))
        .putHeader("Topic", topic(tag))
        .putHeader("Urgency", look.isUrgent() ? "high" : "normal")
        .putData("tag", tag)
        .build();
  }

  private static String topic(String tag) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(tag.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().encodeToString(Arrays.copyOf(hash, TOPIC_BYTES));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
