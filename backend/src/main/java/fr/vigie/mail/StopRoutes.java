package fr.vigie.mail;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.shared.LimitedBody;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Where mails are ended: `POST` by the mail program at one click (RFC 8058) or by the button of
/// the page, which `GET` shows and which changes nothing by itself, as programs look at links.
final class StopRoutes {

  private static final int MOST_BYTES = 4_096;
  private static final Map<String, String> HEADERS =
      Map.of(
          "Content-Security-Policy",
          "default-src 'none'; style-src 'unsafe-inline'; form-action 'self';"
              + " frame-ancestors 'none'; base-uri 'none'",
          "Referrer-Policy",
          "no-referrer",
          "X-Content-Type-Options",
          "nosniff");

  private final MailKey key;
  private final MailStops stops;
  private final Clock clock;

  StopRoutes(MailKey key, MailStops stops, Clock clock) {
    this.key = key;
    this.stops = stops;
    this.clock = clock;
  }

  List<Route> routes() {
    var path = MailLinks.STOP + "/{token}";
    return List.of(new Route("GET", path, this::show), new Route("POST", path, this::change));
  }

  private Answer show(Call call) {
    return key.recipient(token(call))
        .map(to -> page(200, StopPage.of(stops.isStopped(to))))
        .orElseGet(() -> page(404, StopPage.unknown()));
  }

  private Answer change(Call call) throws IOException {
    var to = key.recipient(token(call));
    if (to.isEmpty()) {
      return page(404, StopPage.unknown());
    }
    var said = said(call);
    // A mail program may send a form of several parts, in which the name stands apart from its
    // value.
    if (said.contains("One-Click")) {
      stops.stop(to.get(), clock.instant());
    } else if (said.contains("again=1")) {
      stops.resume(to.get());
    }
    return page(200, StopPage.of(stops.isStopped(to.get())));
  }

  private static String said(Call call) throws IOException {
    try {
      var bytes = new LimitedBody(call.body(), MOST_BYTES).readAllBytes();
      return new String(bytes, StandardCharsets.UTF_8);
    } catch (LimitedBody.TooLarge e) {
      return "";
    }
  }

  private static String token(Call call) {
    return Objects.requireNonNullElse(call.parameter("token"), "");
  }

  private static Answer page(int status, String html) {
    var bytes = html.getBytes(StandardCharsets.UTF_8);
    return new Answer(status, "text/html; charset=utf-8", HEADERS, out -> out.write(bytes));
  }
}
