package fr.vigie.firebase;

import com.google.api.client.json.JsonFactory;
import com.google.firebase.messaging.Message;
import fr.vigie.pushtarget.PushTarget.Platform;
import jakarta.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/// Writes what FCM is given: ids, codes and keys of words, and how each platform is to treat it.
/// All that may be sent again has the same names each time, so that a device shows it once.
final class PushMessages {

  /// What FCM and Apple carry at most.
  static final int MOST_BYTES = 4_096;

  private static final Duration LONGEST = Duration.ofDays(28);

  private final PushWords words;
  private final JsonFactory json;

  PushMessages(PushWords words, JsonFactory json) {
    this.words = words;
    this.json = json;
  }

  /// @param now before the deliveries expire
  Message message(Parcel parcel, Instant now) {
    var first = parcel.first();
    var messages = parcel.messages();
    var look = messages.size() == 1 ? words.of(messages.getFirst()) : words.ofSeveral(messages);
    var tag = look.collapse() == null ? first.notification() : look.collapse();
    var life = life(now, first.expiresAt());
    var builder = Message.builder().putAllData(data(parcel));
    switch (parcel.address()) {
      case PushAddress.Topic(var name) -> {
        builder.setTopic(name);
        for (var platform : Platform.values()) {
          PlatformBlocks.add(builder, platform, look, tag, life, now);
        }
      }
      case PushAddress.Device(var target) -> {
        TargetNames.name(builder, target);
        PlatformBlocks.add(builder, target.platform(), look, tag, life, now);
      }
    }
    return builder.build();
  }

  /// Of the whole message: more than what a device is handed of it.
  int bytes(Message message) {
    try {
      return json.toByteArray(message).length;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Map<String, String> data(Parcel parcel) {
    var first = parcel.first();
    var message = first.message();
    var data = new TreeMap<String, String>();
    data.put("notificationId", first.notification());
    data.put("kind", message.kind());
    data.put("territory", message.territory());
    data.put("subject", message.subject());
    var facts = Json.createObjectBuilder();
    new TreeMap<>(message.facts()).forEach(facts::add);
    data.put("facts", facts.build().toString());
    if (parcel.deliveries().size() > 1) {
      data.put("count", String.valueOf(parcel.deliveries().size()));
    }
    return data;
  }

  private static Duration life(Instant now, Instant expiresAt) {
    var left = Duration.ofSeconds(Math.max(1, Duration.between(now, expiresAt).toSeconds()));
    return left.compareTo(LONGEST) < 0 ? left : LONGEST;
  }
}
