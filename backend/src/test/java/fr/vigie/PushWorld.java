package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarm.Alarm.Sighting;
import fr.vigie.alarm.Alarm.Subject;
import fr.vigie.alarm.AlarmModule;
import fr.vigie.alarm.RaiseAlarm;
import fr.vigie.event.EventModule;
import fr.vigie.event.LiveEvents;
import fr.vigie.firebase.FakeFcm;
import fr.vigie.mail.MailSettings;
import fr.vigie.mongo.Eventually;
import fr.vigie.mongo.MongoTransactions;
import fr.vigie.mongo.TestMongo;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.net.URI;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A running backend that sends to Firebase's servers and to a mail server, both within reach, and
/// the apps of people; it is noon.
final class PushWorld implements AutoCloseable {

  static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final FakeFcm fcm = FakeFcm.start();
  private final GreenMail mail = greenMail();
  private final CaseWorld world = new CaseWorld(fcm.settings(), settings(mail));
  private final NotificationWorld notifications = new NotificationWorld(world);

  PushWorld() {
    var now = world.clock().instant().atZone(PARIS);
    var noon = now.toLocalDate().plusDays(1).atTime(LocalTime.NOON).atZone(PARIS);
    world.clock().later(Duration.between(now, noon));
  }

  private static GreenMail greenMail() {
    var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
    server.start();
    return server;
  }

  private static MailSettings settings(GreenMail mail) {
    return new MailSettings(
        URI.create("smtp://127.0.0.1:" + mail.getSmtp().getPort()),
        false,
        "vigie@belleville.example",
        URI.create("https://vigie.example"));
  }

  FakeFcm fcm() {
    return fcm;
  }

  GreenMail mail() {
    return mail;
  }

  CaseWorld world() {
    return world;
  }

  NotificationWorld notifications() {
    return notifications;
  }

  /// The app of somebody; the token by which Firebase knows it.
  String registers(@Nullable String person, String platform, String language) {
    var token = (person + "-" + UUID.randomUUID() + "-").repeat(4);
    world.act(
        person,
        "registerPushTarget",
        Map.of(
            "installationId",
            UUID.randomUUID().toString(),
            "kind",
            platform.equals("WEB") ? "WEB_PUSH" : "FCM_TOKEN",
            "value",
            token,
            "platform",
            platform,
            "appVersion",
            "0.1.0",
            "language",
            language),
        "pushTarget { id }");
    return token;
  }

  /// The kinds of what a token was sent, in order.
  List<String> sentTo(String token) {
    return fcm.received().stream()
        .filter(message -> message.target().equals(token))
        .map(message -> message.message().getJsonObject("data").getString("kind"))
        .toList();
  }

  /// Waits until a token was sent these, and nothing else; what is sent at once may arrive in any
  /// order.
  void hears(String token, String... kinds) {
    Eventually.within(NotificationWorld.SOON, () -> sentTo(token).containsAll(List.of(kinds)));
    assertThat(sentTo(token)).containsExactlyInAnyOrder(kinds);
  }

  /// What was written to an address, by its subject.
  List<String> writtenTo(String address) {
    return Stream.of(mail.getReceivedMessages())
        .filter(each -> recipient(each).equals(address))
        .map(PushWorld::subject)
        .toList();
  }

  static String recipient(MimeMessage mail) {
    try {
      return mail.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  static String subject(MimeMessage mail) {
    try {
      return mail.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  String alarm(String territory, String commune, Severity severity) {
    var subject =
        new Subject("ast_" + commune, territory, "LIGHT_POINT", null, commune, null, List.of());
    var request =
        new RaiseAlarm.Request(
            subject,
            "lampFailure" + severity,
            severity,
            null,
            new Sighting(world.clock().instant(), 0.5),
            true,
            false,
            null);
    var database = notifications.database();
    var alarms =
        AlarmModule.on(
            database,
            new MongoTransactions(TestMongo.mongo().client()),
            TerritoryModule.on(database, new LiveEvents()).territories(),
            log(),
            new Ids(world.clock()),
            world.clock());
    return ((RaiseAlarm.Outcome.Raised) alarms.raiseAlarm().raise(request)).alarm().id();
  }

  EventModule log() {
    return EventModule.on(notifications.database(), NotificationModules::isToldOf, world.clock());
  }

  @Override
  public void close() {
    world.close();
    fcm.close();
    mail.stop();
  }
}
