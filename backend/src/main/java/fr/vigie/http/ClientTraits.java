package fr.vigie.http;

import fr.vigie.load.Urgency;
import graphql.language.OperationDefinition.Operation;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/// Who asks, as far as it can be told before anyone is signed in.
final class ClientTraits {

  private static final HeaderName APP = HeaderNames.create("apollographql-client-name");
  private static final Set<String> PHONES = Set.of("citizen", "agent");

  private ClientTraits() {}

  /// The address of the client, as the outermost of the proxies that are trusted saw it. What comes
  /// before it in the header anyone may have written.
  ///
  /// @param proxies how many stand before the server
  static String address(ServerRequest request, int proxies) {
    var seen = forwarded(request);
    return proxies == 0 || seen.size() < proxies
        ? request.remotePeer().host()
        : seen.get(seen.size() - proxies);
  }

  private static List<String> forwarded(ServerRequest request) {
    return request.headers().values(HeaderNames.X_FORWARDED_FOR).stream()
        .flatMap(value -> Arrays.stream(value.split(",", -1)))
        .map(String::strip)
        .toList();
  }

  static Urgency urgency(ServerRequest request, Operation kind) {
    if (kind == Operation.MUTATION) {
      return Urgency.ACT;
    }
    return request.headers().first(APP).filter(ClientTraits::isPhone).isPresent()
        ? Urgency.PHONE
        : Urgency.SCREEN;
  }

  /// Apps name themselves with their platform, such as `agent-android`.
  private static boolean isPhone(String app) {
    return PHONES.contains(app.split("-", 2)[0]);
  }
}
