package fr.vigie.ngsisubscription;

import fr.vigie.entity.EntityType;
import fr.vigie.entity.GeoArea;
import fr.vigie.entity.GeoQueryParser;
import fr.vigie.entity.NgsiRefusal;
import fr.vigie.entity.QueryParser;
import fr.vigie.http.JsonBytes;
import fr.vigie.ngsild.Form;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a subscription (ETSI GS CIM 009, 5.2.12), without looking up where its server is.
final class SubscriptionReader {

  private static final int MOST_SELECTORS = 20;
  private static final double MOST_SECONDS = 86_400;
  private static final String ATTRIBUTE = "[A-Za-z][A-Za-z0-9_]{0,99}";
  private static final String ATTRIBUTES = "names of attributes";
  private static final String URN = "urn:[A-Za-z0-9][A-Za-z0-9:._-]{1,150}";
  private static final Pattern PREFIX = Pattern.compile("\\^?([A-Za-z0-9:_-]{1,150})\\.\\*\\$?");

  private static final Set<String> NOT_HERE =
      Set.of(
          "csf",
          "scopeQ",
          "temporalQ",
          "timeInterval",
          "lang",
          "notificationTrigger",
          "jsonldContext",
          "datasetId",
          "contextSourceInfo",
          "local",
          "localOnly");
  private static final Set<String> NOT_NOTIFIED =
      Set.of("sysAttrs", "showChanges", "join", "joinLevel", "pick", "omit");
  private static final Set<String> NOT_CALLED = Set.of("receiverInfo", "notifierInfo", "timeout");

  private SubscriptionReader() {}

  /// Throws {@link NgsiRefusal}.
  static Asked read(Map<String, @Nullable Object> json) {
    var members = new Members("", json);
    members.any("@context").ifPresent(SubscriptionReader::checkContext);
    NgsiRefusal.unless(
        members.text("type", 20).filter("Subscription"::equals).isPresent(), "type: Subscription");
    members.text("subscriptionName", 100);
    members.text("description", 500);
    var selectors = selectors(members);
    var watched = members.texts("watchedAttributes", ATTRIBUTE, ATTRIBUTES);
    NgsiRefusal.unless(
        !selectors.isEmpty() || !watched.isEmpty(), "entities or watchedAttributes: one of them");
    var asked =
        new Asked(
            name(members),
            selectors,
            watched,
            members.text("q", 1_000).map(QueryParser::parse).orElse(null),
            members.object("geoQ").map(SubscriptionReader::area).orElse(null),
            delivered(
                members
                    .object("notification")
                    .orElseThrow(() -> NgsiRefusal.bad("notification: where to notify"))),
            members
                .number("throttling", MOST_SECONDS)
                .map(seconds -> Duration.ofMillis(Math.round(seconds * 1_000)))
                .orElse(Duration.ZERO),
            members.instant("expiresAt").orElse(null),
            members.flag("isActive").orElse(true));
    members.end(NOT_HERE);
    return asked;
  }

  private static @Nullable String name(Members members) {
    var name = members.text("id", 160);
    NgsiRefusal.unless(
        name.filter(each -> !each.matches(URN)).isEmpty(), "id: a URN of letters, digits and :._-");
    return name.orElse(null);
  }

  /// Names mean what the models say, so a context of one's own would change nothing.
  private static void checkContext(Object context) {
    var all = context instanceof List<?> list ? list : List.of(context);
    if (!all.stream().allMatch(String.class::isInstance)) {
      throw NgsiRefusal.notSupported("@context: addresses of contexts are supported");
    }
  }

  private static List<Selector> selectors(Members members) {
    var selectors = members.objects("entities").stream().map(SubscriptionReader::selector).toList();
    NgsiRefusal.unless(selectors.size() <= MOST_SELECTORS, "entities: at most " + MOST_SELECTORS);
    return selectors;
  }

  private static Selector selector(Members members) {
    var known = Arrays.stream(EntityType.values()).map(EntityType::word).toList();
    var type =
        members
            .text("type", 300)
            .flatMap(EntityType::named)
            .orElseThrow(() -> NgsiRefusal.bad(members.path("type") + ": one of " + known));
    var selector =
        new Selector(
            type,
            members.texts("id", URN, "names of entities"),
            members.text("idPattern", 160).map(SubscriptionReader::prefix).orElse(null));
    members.end(Set.of());
    return selector;
  }

  /// A pattern of a stranger's may run for ever; how names begin may be said.
  private static String prefix(String pattern) {
    var prefix = PREFIX.matcher(pattern);
    if (!prefix.matches()) {
      throw NgsiRefusal.notSupported(
          "idPattern: only how names begin is supported, such as urn:ngsi-ld:Streetlight:.*");
    }
    return prefix.group(1);
  }

  private static GeoArea area(Members members) {
    var coordinates =
        members.any("coordinates").orElseThrow(() -> NgsiRefusal.bad("geoQ.coordinates: missing"));
    var area =
        GeoQueryParser.parse(
            members.text("georel", 100).orElse(""),
            members.text("geometry", 20).orElse(""),
            coordinates instanceof String text ? text : json(coordinates));
    NgsiRefusal.unless(
        members.text("geoproperty", 100).orElse("location").equals("location"),
        "geoQ.geoproperty: location");
    members.end(Set.of());
    return area;
  }

  private static String json(Object value) {
    try {
      return new String(JsonBytes.write(value), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      // Larger than any number that can be written.
      throw NgsiRefusal.bad("geoQ.coordinates: degrees of WGS 84, longitude first");
    }
  }

  private static Delivered delivered(Members members) {
    var endpoint =
        members
            .object("endpoint")
            .orElseThrow(() -> NgsiRefusal.bad("notification.endpoint: where to notify"));
    var uri =
        endpoint
            .text("uri", 1_000)
            .orElseThrow(() -> NgsiRefusal.bad("notification.endpoint.uri: missing"));
    var delivered =
        new Delivered(
            uri(uri),
            isLinked(endpoint.text("accept", 100).orElse("application/json")),
            Form.named("notification.format", members.text("format", 20).orElse("normalized")),
            members.texts("attributes", ATTRIBUTE, ATTRIBUTES));
    endpoint.end(NOT_CALLED);
    members.end(NOT_NOTIFIED);
    return delivered;
  }

  private static URI uri(String text) {
    try {
      return new URI(new URI(text.strip()).toASCIIString());
    } catch (URISyntaxException e) {
      throw NgsiRefusal.bad("notification.endpoint.uri: an address that begins with https://");
    }
  }

  private static boolean isLinked(String accept) {
    return switch (accept) {
      case "application/json" -> false;
      case "application/ld+json" -> true;
      case "application/geo+json" ->
          throw NgsiRefusal.notSupported("notification.endpoint.accept: no features are sent");
      default ->
          throw NgsiRefusal.bad(
              "notification.endpoint.accept: application/json or application/ld+json");
    };
  }
}
