package fr.vigie;

import fr.vigie.ChannelModules.ChannelSettings;
import fr.vigie.abuse.AbuseSettings;
import fr.vigie.casework.CaseSettings;
import fr.vigie.demo.DemoModule;
import fr.vigie.demo.DemoSize;
import fr.vigie.document.AdHocDocuments;
import fr.vigie.feed.FeedSettings;
import fr.vigie.firebase.FirebaseSettings;
import fr.vigie.firebase.SignInSettings;
import fr.vigie.geocoding.GeocoderSettings;
import fr.vigie.http.HttpSettings;
import fr.vigie.identity.Issuer;
import fr.vigie.live.LiveSettings;
import fr.vigie.media.MediaSettings;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.observe.ObserveSettings;
import fr.vigie.privacy.RetentionSettings;
import fr.vigie.routing.RoutingSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// How this backend runs, from its environment; see `ops/settings.md`.
///
/// @param isFederated whether the schema may be part of a larger graph
public record Settings(
    Profile profile,
    InetAddress address,
    int port,
    List<Issuer> issuers,
    AdHocDocuments adHoc,
    DemoSize demoSize,
    HttpSettings http,
    LiveSettings live,
    ObserveSettings observe,
    FeedSettings feeds,
    CaseSettings cases,
    GeocoderSettings geocoder,
    RoutingSettings routing,
    AbuseSettings abuse,
    RetentionSettings retention,
    MongoSettings mongo,
    MediaSettings media,
    FirebaseSettings firebase,
    SignInSettings signIn,
    ChannelSettings channels,
    boolean isFederated) {

  private static final int USUAL_RATE = 100;

  /// Production believes only configured issuers; a demonstration signs in whoever asks, and so
  /// listens to nobody but its own machine.
  public enum Profile {
    PRODUCTION,
    DEMO
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static Settings from(Map<String, String> environment) {
    var profile = profile(environment.getOrDefault("VIGIE_PROFILE", "production"));
    var settings =
        new Settings(
            profile,
            address(environment.getOrDefault("VIGIE_ADDRESS", "127.0.0.1")),
            Integer.parseInt(environment.getOrDefault("VIGIE_PORT", "8080")),
            Issuer.parse(environment.getOrDefault("VIGIE_ISSUERS", "")),
            AdHocDocuments.fromEnvironment(environment, profile == Profile.DEMO),
            size(environment),
            HttpSettings.from(environment, profile == Profile.DEMO ? 0 : USUAL_RATE),
            LiveSettings.from(environment),
            ObserveSettings.from(environment),
            FeedSettings.from(environment),
            CaseSettings.from(environment),
            GeocoderSettings.from(environment),
            RoutingSettings.from(environment),
            AbuseSettings.from(environment, profile != Profile.DEMO),
            RetentionSettings.from(environment),
            MongoSettings.fromEnvironment(environment),
            MediaSettings.from(environment),
            FirebaseSettings.from(environment, profile == Profile.DEMO),
            SignInSettings.from(environment, profile == Profile.DEMO),
            ChannelSettings.from(environment),
            flag(environment, "VIGIE_FEDERATION"));
    settings.refuseOpenDemo();
    return settings;
  }

  /// What a demonstration adds; none in production.
  Optional<DemoModule> demo(Clock clock) {
    return profile == Profile.DEMO
        ? Optional.of(DemoModule.in(mongo.dataFolder(), demoSize, clock))
        : Optional.empty();
  }

  private void refuseOpenDemo() {
    if (profile == Profile.DEMO && !address.isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "The demo profile signs in whoever asks, so VIGIE_ADDRESS must be a loopback address.");
    }
  }

  private static Profile profile(String name) {
    try {
      return Profile.valueOf(name.toUpperCase(Locale.ROOT));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("VIGIE_PROFILE is production or demo, not " + name, e);
    }
  }

  private static InetAddress address(String name) {
    try {
      return InetAddress.getByName(name);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException("VIGIE_ADDRESS is no address: " + name, e);
    }
  }

  private static boolean flag(Map<String, String> environment, String name) {
    var said = environment.getOrDefault(name, "off");
    if (!said.equals("on") && !said.equals("off")) {
      throw new IllegalArgumentException(name + " is on or off, not " + said);
    }
    return said.equals("on");
  }

  private static DemoSize size(Map<String, String> environment) {
    var size = environment.get("VIGIE_DEMO_SIZE");
    return size == null ? DemoSize.SMALL : DemoSize.parse(size);
  }
}
