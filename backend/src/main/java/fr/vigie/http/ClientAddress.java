package fr.vigie.http;

import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;

/// The network address of a client, as the outermost of the proxies that are trusted saw it.
public final class ClientAddress {

  private ClientAddress() {}

  /// What comes before the proxies' own words in the header anyone may have written.
  ///
  /// @param proxies how many stand before the server
  public static String of(Headers headers, PeerInfo peer, int proxies) {
    var seen = proxies == 0 ? List.<String>of() : forwarded(headers);
    return proxies == 0 || seen.size() < proxies ? numeric(peer) : seen.get(seen.size() - proxies);
  }

  /// A name would have to be asked for.
  private static String numeric(PeerInfo peer) {
    return peer.address() instanceof InetSocketAddress address && address.getAddress() != null
        ? address.getAddress().getHostAddress()
        : peer.host();
  }

  private static List<String> forwarded(Headers headers) {
    return headers.values(HeaderNames.X_FORWARDED_FOR).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }
}
