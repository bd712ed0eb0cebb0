package fr.vigie.bench.stress;

import fr.vigie.bench.openloop.Asked;
import fr.vigie.bench.BenchFailed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/// What filing a report costs while FCM answers, and while it never does: in turns, by a citizen who
/// has three devices and is told of each report. What was not sent is sent before the next turn.
final class FcmDown {

  private static final int CLIENTS = 4;
  private static final int WARM_UP = 4;
  private static final int TURNS = 6;
  private static final double MOST = 1.15;
  private static final Pattern WAITING =
      Pattern.compile("vigie_deliveries_waiting\\{channel=\"PUSH\"} ([0-9.E+]+)");

  /// What came of a turn.
  ///
  /// @param millis the median of the answers
  /// @param cpu milliseconds of Vigie's processor time for a report
  private record Turn(int filed, double millis, double cpu) {}

  private final Vigie vigie;
  private final FcmStandIn fcm;
  private final List<Asked> filings;
  private final int seconds;

  private FcmDown(Vigie vigie, FcmStandIn fcm, int seconds) throws IOException {
    this.vigie = vigie;
    this.fcm = fcm;
    this.seconds = seconds;
    this.filings = Mix.filings(vigie, "camille");
  }

  static boolean run(int seconds) throws Exception {
    try (var fcm = FcmStandIn.start();
        var vigie =
            Vigie.start(
                Map.of(
                    "VIGIE_FIREBASE_PROJECT", "vigie-bench",
                    "VIGIE_FIREBASE_STAND_IN", fcm.address()))) {
      return new FcmDown(vigie, fcm, seconds).compare();
    }
  }

  private boolean compare() throws Exception {
    for (var platform : List.of("ANDROID", "IOS", "WEB")) {
      register(platform);
    }
    for (var i = 0; i < WARM_UP; i++) {
      turn();
    }
    settle();
    fcm.forget();
    var up = new ArrayList<Turn>();
    var down = new ArrayList<Turn>();
    for (var i = 0; i < TURNS; i++) {
      // Each goes first as often as the other: what runs later runs on warmer code.
      if (i % 2 == 0) {
        up.add(answering());
        down.add(hanging());
      } else {
        down.add(hanging());
        up.add(answering());
      }
    }
    var verdicts = new Verdicts();
    verdicts.atMost("p50 while FCM hangs to while it answers", ratio(down, up, Turn::millis), MOST);
    verdicts.atMost("server CPU a report, the same", ratio(down, up, Turn::cpu), MOST);
    verdicts.atLeast("messages FCM was sent in the end, of each report and device", sentShare(up, down), 1);
    return verdicts.allReached();
  }

  private Turn answering() throws Exception {
    var turn = told("answers", turn());
    settle();
    return turn;
  }

  private Turn hanging() throws Exception {
    fcm.hang();
    var turn = told("hangs", turn());
    fcm.answer();
    settle();
    return turn;
  }

  private double sentShare(List<Turn> up, List<Turn> down) {
    var filed = up.stream().mapToInt(Turn::filed).sum() + down.stream().mapToInt(Turn::filed).sum();
    return fcm.notifications() / (3.0 * filed);
  }

  private static double ratio(
      List<Turn> one, List<Turn> other, ToDoubleFunction<Turn> figure) {
    return median(one.stream().map(figure::applyAsDouble).toList())
        / median(other.stream().map(figure::applyAsDouble).toList());
  }

  private static double median(List<Double> figures) {
    return figures.stream().sorted().skip(figures.size() / 2).findFirst().orElseThrow();
  }

  private static Turn told(String how, Turn turn) {
    Stress.OUT.printf(
        Locale.ROOT,
        "FCM %-8s filed %5d, p50 %6.1f ms, %6.2f ms of processor a report%n",
        how,
        turn.filed(),
        turn.millis(),
        turn.cpu());
    return turn;
  }

  private Turn turn() throws Exception {
    var before = vigie.cpu()[0];
    var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(seconds);
    List<Double> all = new ArrayList<>();
    try (var clients = Executors.newFixedThreadPool(CLIENTS)) {
      var filing = new ArrayList<Future<List<Double>>>();
      for (var i = 0; i < CLIENTS; i++) {
        filing.add(clients.submit(() -> file(end)));
      }
      for (var some : filing) {
        all.addAll(some.get());
      }
    }
    return new Turn(all.size(), median(all), (vigie.cpu()[0] - before) * 1e3 / all.size());
  }

  private List<Double> file(long end) throws IOException {
    var millis = new ArrayList<Double>();
    try (var wire = new Wire(vigie.port())) {
      while (System.nanoTime() < end) {
        var asked = System.nanoTime();
        var reply = wire.ask(filings.getFirst().bytes());
        millis.add((System.nanoTime() - asked) / 1e6);
        if (reply.status() != 200 || reply.isErrors()) {
          throw new BenchFailed("a report was not filed: " + text(reply));
        }
      }
    }
    return millis;
  }

  private void register(String platform) throws IOException {
    var kind = platform.equals("WEB") ? "WEB_PUSH" : "FCM_TOKEN";
    var input =
        "{installationId: \\\"bench-installation-%s\\\", kind: %s, value: \\\"%s\\\", platform: %s, appVersion: \\\"1.0.0\\\", language: \\\"fr\\\"}"
            .formatted(platform, kind, platform.repeat(40), platform);
    var body =
        "{\"query\":\"mutation { registerPushTarget(input: " + input + ") { __typename } }\"}";
    var who = "Authorization: Bearer " + vigie.token("camille") + "\r\n";
    try (var wire = new Wire(vigie.port())) {
      var reply = wire.ask(Asked.post("/graphql", who, body));
      if (!text(reply).contains("RegisterPushTargetSuccess")) {
        throw new BenchFailed("no device was registered: " + text(reply));
      }
    }
  }

  /// Waits until nothing is left to be sent, by Vigie's own figures.
  private void settle() throws IOException {
    var end = System.nanoTime() + TimeUnit.MINUTES.toNanos(10);
    // The figures are looked up every 15 s.
    LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(16));
    while (waiting() > 0) {
      if (System.nanoTime() > end) {
        throw new BenchFailed("not all was sent in ten minutes");
      }
      LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1));
    }
  }

  private double waiting() throws IOException {
    try (var wire = new Wire(vigie.port())) {
      var ask = "GET /metrics HTTP/1.1\r\nHost: vigie\r\n\r\n";
      var found = WAITING.matcher(text(wire.ask(ask.getBytes(StandardCharsets.US_ASCII))));
      return found.find() ? Double.parseDouble(found.group(1)) : 1;
    }
  }

  private static String text(Wire.Reply reply) {
    return new String(reply.body(), StandardCharsets.UTF_8);
  }
}
