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

  /// By the path that each has below the root.
  private static final List<String> APPS = List.of("hypervisor", "suivi");

  /// WebJars, served without their version so that a page need not know it.
  private static final List<String> LIBRARIES =
      List.of("leaflet", "lit", "lit-element", "lit-html", "lit__reactive-element");

  private static final HeaderName POLICY = HeaderNames.create("Content-Security-Policy");
  private static final HeaderName SNIFFING = HeaderNames.create("X-Content-Type-Options");
  private static final HeaderName REFERRER = HeaderNames.create("Referrer-Policy");

  private Pages() {}

  public static void route(HttpRouting.Builder routing) {
    routing.get("/", (_, response) -> redirect(response, "hypervisor"));
    APPS.forEach(app -> route(routing, app));
    routing.register("/contracts", content("contracts", ""));
    LIBRARIES.forEach(
        library -> routing.register("/webjars/" + library, content(WebJar.folder(library), "")));
  }

  private static void route(HttpRouting.Builder routing, String app) {
    var folder = "web/" + app;
    var policy = PagePolicy.of(folder + "/index.html");
    routing.get("/" + app, (_, response) -> redirect(response, app));
    routing.any("/" + app + "/*", (_, response) -> protect(response, policy));
    routing.register("/" + app, content(folder, "index.html"));
  }

  private static void protect(ServerResponse response, String policy) {
    response.header(POLICY, policy);
    response.header(SNIFFING, "nosniff");
    response.header(REFERRER, "no-referrer");
    response.next();
  }

  private static void redirect(ServerResponse response, String app) {
    response.status(Status.FOUND_302).header(HeaderNames.LOCATION, "/" + app + "/").send();
  }

  private static HttpService content(String folder, String welcome) {
    var config = ClasspathHandlerConfig.builder().location(folder);
    if (!welcome.isEmpty()) {
      config.welcome(welcome);
    }
    return StaticContentFeature.createService(config.build());
  }
}
