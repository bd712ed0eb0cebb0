package fr.vigie.webhook;

import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.PrivateAddresses;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.Set;
import java.util.stream.Stream;

/// Where partners may be called. What a name leads to is looked at when it is set, and again at
/// each call, which goes to exactly the address that was looked at.
final class WebhookAddresses {

  private static final String URL_RULE =
      "an address that begins with https://, at port 443 or 8443, without a name or password";
  private static final String PLACE_RULE = "no address of this machine or of a private network";
  private static final int MOST_CHARACTERS = 1_000;
  private static final Set<Integer> PORTS = Set.of(-1, 443, 8443);
  private static final int HIGHEST_PORT = 65_535;

  private final boolean allowsPrivate;
  private final Resolver resolver;

  /// Finds where a name leads.
  interface Resolver {
    InetAddress[] resolve(String host) throws UnknownHostException;
  }

  WebhookAddresses(WebhookSettings settings, Resolver resolver) {
    this.allowsPrivate = settings.allowsPrivate();
    this.resolver = resolver;
  }

  /// A name leads to an address that nobody on the internet has.
  static final class PrivateAddress extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /// Throws {@link InvalidInput} for what is never called.
  URI read(String text) {
    var url = parsed(text);
    InvalidInput.unless(url.getHost() != null && isFit(url), "url", URL_RULE);
    try {
      find(url);
    } catch (PrivateAddress e) {
      throw new InvalidInput("url", PLACE_RULE);
    } catch (UnknownHostException leadsNowhereYet) {
      // It may tomorrow, and is looked at again at each call.
      return url;
    }
    return url;
  }

  private static URI parsed(String text) {
    try {
      InvalidInput.unless(text.length() <= MOST_CHARACTERS, "url", URL_RULE);
      return new URI(new URI(text.strip()).toASCIIString());
    } catch (URISyntaxException e) {
      throw new InvalidInput("url", URL_RULE);
    }
  }

  private boolean isFit(URI url) {
    var isWeb =
        "https".equals(url.getScheme()) || (allowsPrivate && "http".equals(url.getScheme()));
    return isWeb
        && url.getRawUserInfo() == null
        && url.getRawFragment() == null
        && (allowsPrivate ? url.getPort() <= HIGHEST_PORT : PORTS.contains(url.getPort()));
  }

  /// The one address to call. A name with a single private one among others is not called at all.
  InetAddress find(URI url) throws UnknownHostException, PrivateAddress {
    var found = resolver.resolve(unbracketed(url.getHost()));
    if (found.length == 0) {
      throw new UnknownHostException(url.getHost());
    }
    if (!allowsPrivate && Stream.of(found).anyMatch(PrivateAddresses::holds)) {
      throw new PrivateAddress();
    }
    return found[0];
  }

  private static String unbracketed(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }
}
