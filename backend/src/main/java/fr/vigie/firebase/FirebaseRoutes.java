package fr.vigie.firebase;

import com.google.api.client.http.HttpTransport;
import com.google.firebase.internal.ApacheHttp2Transport;
import java.net.URI;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.routing.DefaultProxyRoutePlanner;
import org.apache.hc.client5.http.impl.routing.DefaultRoutePlanner;
import org.apache.hc.client5.http.routing.HttpRoutePlanner;
import org.apache.hc.core5.http.HttpHost;

/// Which way requests to Google take. They are the same, by the SDK's own client, whichever it is:
/// what is tested with a stand-in is what ships.
final class FirebaseRoutes {

  private FirebaseRoutes() {}

  static HttpTransport transport(FirebaseSettings settings) {
    return new ApacheHttp2Transport(
        ApacheHttp2Transport.defaultHttpAsyncClientBuilder()
            .setRoutePlanner(planner(settings))
            .build());
  }

  private static HttpRoutePlanner planner(FirebaseSettings settings) {
    var standIn = settings.standIn();
    if (standIn != null) {
      return (_, _) -> new HttpRoute(host(standIn));
    }
    var proxy = settings.proxy();
    return proxy == null
        ? new DefaultRoutePlanner(null)
        : new DefaultProxyRoutePlanner(host(proxy));
  }

  private static HttpHost host(URI server) {
    return new HttpHost(server.getScheme(), server.getHost(), server.getPort());
  }
}
