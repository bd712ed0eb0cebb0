package fr.vigie.http;

import fr.vigie.observe.Metric;
import fr.vigie.observe.MetricsText;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.HeaderNames;
import io.helidon.http.Headers;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// `/metrics`: the server's figures, for who shows the token; without one, for the own machine,
/// unless a proxy on it asks for somebody else.
record Figures(List<Metric.Source> sources, Optional<String> token) implements HttpService {

  @Override
  public void routing(HttpRules rules) {
    rules.get("/", this::tell);
  }

  private void tell(ServerRequest request, ServerResponse response) {
    if (!mayRead(request.headers(), request.remotePeer())) {
      throw new Refusal(403, "FORBIDDEN", "The figures are for operators.");
    }
    response.header(HeaderNames.CONTENT_TYPE, MetricsText.CONTENT_TYPE);
    response.header(HeaderNames.CACHE_CONTROL, "no-store");
    response.send(MetricsText.of(sources));
  }

  boolean mayRead(Headers headers, PeerInfo peer) {
    return token.isPresent()
        ? isToken(Authentication.bearer(headers.first(HeaderNames.AUTHORIZATION).orElse(null)))
        : isOwnMachine(peer) && !isForwarded(headers);
  }

  private boolean isToken(@Nullable String shown) {
    return shown != null
        && token.filter(known -> MessageDigest.isEqual(bytes(known), bytes(shown))).isPresent();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static boolean isOwnMachine(PeerInfo peer) {
    return peer.address() instanceof InetSocketAddress address
        && address.getAddress() != null
        && address.getAddress().isLoopbackAddress();
  }

  private static boolean isForwarded(Headers headers) {
    return headers.contains(HeaderNames.X_FORWARDED_FOR) || headers.contains(HeaderNames.FORWARDED);
  }
}
