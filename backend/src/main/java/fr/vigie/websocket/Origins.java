package fr.vigie.websocket;

import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whose web pages may open WebSockets: browsers ask nobody before they do. What is not a browser
/// tells no origin.
///
/// @param allowed besides the server's own, such as `https://vigie.example`, or `*` for all
public record Origins(Set<String> allowed) {

  public boolean allow(@Nullable String origin, @Nullable String host) {
    if (origin == null) {
      return true;
    }
    return allowed.contains("*") || allowed.contains(origin) || isOwn(origin, host);
  }

  private static boolean isOwn(String origin, @Nullable String host) {
    try {
      var uri = URI.create(origin);
      return host != null
          && uri.getHost() != null
          && authority(uri).equals(authority(URI.create(uri.getScheme() + "://" + host)));
    } catch (IllegalArgumentException notAnOrigin) {
      return false;
    }
  }

  private static String authority(URI uri) {
    var usual = "https".equalsIgnoreCase(uri.getScheme()) ? 443 : 80;
    var port = uri.getPort() == -1 ? usual : uri.getPort();
    return String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }
}
