package fr.vigie.pages;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Status;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import io.helidon.webserver.staticcontent.ClasspathHandlerConfig;
import io.helidon.webserver.staticcontent.StaticContentFeature;
import java.util.List;

/// The web apps, the libraries they load, and the operations they send; all from the class path.
public final class Pages {

  private static final String HYPERVISOR = "web/hypervisor";

  /// WebJars, served without their version so that a page need not know it.
  private static final List<String> LIBRARIES =
      List.of("leaflet", "lit", "lit-element", "lit-html", "lit__reactive-element");

  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
  private static final HeaderName SNIFFING = HeaderNames.create("X-Content-Type-Options");
  private static final HeaderName REFERRER = HeaderNames.create("Referrer-Policy");

  private Pages() {}

  public static void route(HttpRouting.Builder routing) {
    var policy = PagePolicy.of(HYPERVISOR + "/index.html");
    routing.get("/", (_, response) -> redirect(response));
    routing.get("/hypervisor", (_, response) -> redirect(response));
    routing.any("/hypervisor/*", (_, response) -> protect(response, policy));
    routing.register("/hypervisor", content(HYPERVISOR, "index.html"));
    routing.register("/contracts", content("contracts", ""));
    LIBRARIES.forEach(
        library -> routing.register("/webjars/" + library, content(WebJar.folder(library), "")));
  }

  private static void protect(ServerResponse response, String policy) {
    response.header(POLICY, policy);
    response.header(SNIFFING, "nosniff");
    response.header(REFERRER, "no-referrer");
    response.next();
  }

  private static void redirect(ServerResponse response) {
    response.status(Status.FOUND_302).header(HeaderNames.LOCATION, "/hypervisor/").send();
  }

  private static HttpService content(String folder, String welcome) {
    var config = ClasspathHandlerConfig.builder().location(folder);
    if (!welcome.isEmpty()) {
      config.welcome(welcome);
    }
    return StaticContentFeature.createService(config.build());
  }
}
