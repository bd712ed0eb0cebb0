package fr.vigie.routing;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether and which router is asked; see `ops/settings.md`.
///
/// @param router the address of an OSRM server, such as `http://osrm:5000`; null for none
/// @param profile whose roads, such as `driving`
public record RoutingSettings(@Nullable URI router, String profile) {

  public static final RoutingSettings OFF = new RoutingSettings(null, "driving");

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static RoutingSettings from(Map<String, String> environment) {
    var where = environment.getOrDefault("VIGIE_ROUTER", "off");
    var profile = environment.getOrDefault("VIGIE_ROUTER_PROFILE", OFF.profile());
    if (!profile.matches("[a-z][a-z0-9_-]{0,29}")) {
      throw new IllegalArgumentException(
          "VIGIE_ROUTER_PROFILE is a word such as driving, not " + profile + ".");
    }
    if (where.equals("off")) {
      return new RoutingSettings(null, profile);
    }
    if (!where.matches("https?://[^\\s?#]+[^\\s?#/]")) {
      throw new IllegalArgumentException(
          "VIGIE_ROUTER is off or an address without a slash at its end, not " + where + ".");
    }
    return new RoutingSettings(URI.create(where), profile);
  }
}
