package fr.vigie.firebase;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.outbox.Address;
import fr.vigie.outbox.Answer;
import fr.vigie.outbox.Channel;
import fr.vigie.outbox.Delivery;
import fr.vigie.outbox.Message;
import fr.vigie.outbox.Sender;
import fr.vigie.pushtarget.PushTarget;
import fr.vigie.pushtarget.PushTarget.Kind;
import fr.vigie.pushtarget.PushTarget.Platform;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Sarah's Android, Ines's iPhone and Yann's browser, and FCM between them and a sender.
final class FcmWorld implements AutoCloseable {

  static final Instant NOW = Instant.now();

  final FakeFcm fcm = FakeFcm.start();
  final HeldTargets targets = new HeldTargets();
  final Sender sender;
  private final FirebaseModule firebase;

  /// @param patience with a batch
  FcmWorld(Duration patience) {
    try {
      firebase = FirebaseModule.on(fcm.settings(Files.createTempDirectory("firebase")), patience);
      sender = firebase.senders(targets, new TestWords(), Clock.systemUTC()).getFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// As at the beginning.
  void renew() {
    fcm.accepts();
    fcm.forget();
    targets.put(target("sarah", "sarah", "of-sarah", Kind.FCM_TOKEN, Platform.ANDROID));
    targets.put(target("ines", "ines", "of-ines", Kind.FCM_FID, Platform.IOS));
    targets.put(target("yann", "yann", "of-yann", Kind.WEB_PUSH, Platform.WEB));
  }

  static PushTarget target(String id, String owner, String value, Kind kind, Platform platform) {
    return new PushTarget(id, List.of(owner), kind, value, platform, "1.0.0", "fr", NOW);
  }

  List<Answer> send(List<Delivery> deliveries) {
    return sender.send(deliveries, _ -> {});
  }

  Answer only(String target) {
    return send(List.of(to(target, Map.of()))).getFirst();
  }

  static Answer.Later later(Answer answer) {
    assertThat(answer).isInstanceOf(Answer.Later.class);
    return (Answer.Later) answer;
  }

  static Delivery to(String to, Map<String, String> facts) {
    return to(to, "e1", facts);
  }

  static Delivery to(String to, String event, Map<String, String> facts) {
    return delivery(to, event, facts, null);
  }

  static Delivery bundled(String to, String event) {
    return delivery(to, event, Map.of(), "daily " + to);
  }

  static Delivery delivery(
      String to, String event, Map<String, String> facts, @Nullable String bundle) {
    return new Delivery(
        event + " PUSH " + to,
        "ntf_" + event,
        "evt_" + event,
        new Message("REPORT_RESOLVED", "ter_1", "rep_1", facts),
        new Address(Channel.PUSH, to, to, "fr"),
        bundle,
        NOW,
        Instant.now().plusSeconds(3_600),
        Delivery.State.WAITING,
        1,
        List.of());
  }

  @Override
  public void close() {
    firebase.close();
    fcm.close();
  }
}
