package fr.vigie;

import fr.vigie.ChannelModules.ChannelSettings;
import fr.vigie.Settings.Profile;
import fr.vigie.abuse.AbuseSettings;
import fr.vigie.casework.CaseSettings;
import fr.vigie.demo.DemoSize;
import fr.vigie.document.AdHocDocuments;
import fr.vigie.feed.FeedSettings;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.firebase.SignInSettings;
import fr.vigie.geocoding.GeocoderSettings;
import fr.vigie.http.HttpSettings;
import fr.vigie.live.LiveSettings;
import fr.vigie.mail.MailSettings;
import fr.vigie.media.MediaSettings;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.observe.ObserveSettings;
import fr.vigie.privacy.RetentionSettings;
import fr.vigie.routing.RoutingSettings;
import fr.vigie.webhook.WebhookSettings;
import java.net.InetAddress;
import java.util.List;
import java.util.Map;

/// In what the backends of tests differ.
record TestSettings(
    AdHocDocuments adHoc,
    HttpSettings http,
    LiveSettings live,
    ObserveSettings observe,
    AbuseSettings abuse,
    FirebaseSettings firebase,
    MailSettings mail) {

  static final TestSettings USUAL =
      new TestSettings(
          AdHocDocuments.FOR_EVERYONE,
          HttpSettings.from(Map.of(), 0),
          LiveSettings.from(Map.of()),
          ObserveSettings.from(Map.of()),
          AbuseSettings.from(Map.of(), false),
          FirebaseSettings.OFF,
          MailSettings.OFF);

  TestSettings with(AdHocDocuments other) {
    return new TestSettings(other, http, live, observe, abuse, firebase, mail);
  }

  TestSettings with(HttpSettings other) {
    return new TestSettings(adHoc, other, live, observe, abuse, firebase, mail);
  }

  TestSettings with(LiveSettings other) {
    return new TestSettings(adHoc, http, other, observe, abuse, firebase, mail);
  }

  TestSettings with(ObserveSettings other) {
    return new TestSettings(adHoc, http, live, other, abuse, firebase, mail);
  }

  TestSettings with(AbuseSettings other) {
    return new TestSettings(adHoc, http, live, observe, other, firebase, mail);
  }

  TestSettings with(FirebaseSettings other) {
    return new TestSettings(adHoc, http, live, observe, abuse, other, mail);
  }

  TestSettings with(MailSettings other) {
    return new TestSettings(adHoc, http, live, observe, abuse, firebase, other);
  }

  /// Those of a demonstration on a free port.
  Settings on(MongoSettings database, DemoSize size) {
    return new Settings(
        Profile.DEMO,
        InetAddress.getLoopbackAddress(),
        0,
        List.of(),
        adHoc,
        size,
        http,
        live,
        observe,
        new FeedSettings(true),
        CaseSettings.from(Map.of()),
        GeocoderSettings.OFF,
        RoutingSettings.OFF,
        abuse,
        RetentionSettings.from(Map.of()),
        database,
        MediaSettings.from(Map.of()),
        firebase,
        SignInSettings.OFF,
        new ChannelSettings(mail, new WebhookSettings(true)),
        false);
  }
}
