package fr.vigie.geocoding;

import fr.vigie.shared.EnvironmentNumbers;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Whether and where addresses are asked for; see `ops/settings.md`.
///
/// @param reverse where to ask, such as `https://data.geopf.fr/geocodage/reverse`; null for not at
///   all
/// @param perSecond how often at most, by each backend
public record GeocoderSettings(@Nullable URI reverse, int perSecond) {

  public static final GeocoderSettings OFF = new GeocoderSettings(null, 10);

  // The Géoplateforme answers 50 requests a second of one address of the network.
  private static final int MOST = 50;

  public boolean isOn() {
    return reverse != null;
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static GeocoderSettings from(Map<String, String> environment) {
    var where = environment.getOrDefault("VIGIE_GEOCODER", "off");
    if (where.equals("off")) {
      return OFF;
    }
    if (!where.matches("https?://[^\\s?#]+")) {
      throw new IllegalArgumentException("VIGIE_GEOCODER is off or an address, not " + where + ".");
    }
    var rate = new EnvironmentNumbers(environment).get("VIGIE_GEOCODER_RATE", 10);
    return new GeocoderSettings(URI.create(where), Math.clamp(rate, 1, MOST));
  }
}
