package fr.vigie.bench.stress;

import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/// T5: clients that drip their headers, their bodies, or take no answers, beside others.
final class SlowClients {

  private static final PrintStream OUT = System.out;
  private static final int EACH = 200;
  private static final int NOT_READING = 50;
  private static final int DRIP_MILLIS = 500;
  private static final int GIVE_UP_SECONDS = 40;
  private static final double PER_SECOND = 100;
  private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: vigie\r\n";
  private static final String BODY =
      HEAD + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{";

  private SlowClients() {}

  static boolean run(int seconds) throws Exception {
    try (var vigie = Vigie.start(Map.of())) {
      var mix = Asked.mix(vigie);
      try (var loop = new OpenLoop(vigie.port(), mix);
          var clients = Executors.newVirtualThreadPerTaskExecutor()) {
        loop.run(PER_SECOND, seconds);
        var alone = loop.run(PER_SECOND, seconds);
        OUT.println("alone:         " + alone);
        var slow = slow(vigie.port(), clients);
        var beside = loop.run(PER_SECOND, seconds);
        OUT.println("beside slow:   " + beside);
        return judge(alone, beside, slow);
      }
    }
  }

  private static List<Future<Double>> slow(int port, ExecutorService clients) {
    var slow = new ArrayList<Future<Double>>();
    for (var i = 0; i < EACH; i++) {
      slow.add(clients.submit(dripping(port, HEAD, "X-Slow: 1\r\n")));
      slow.add(clients.submit(dripping(port, BODY, " ")));
    }
    for (var i = 0; i < NOT_READING; i++) {
      slow.add(clients.submit(() -> notReading(port)));
    }
    return slow;
  }

  private static boolean judge(Tally alone, Tally beside, List<Future<Double>> slow)
      throws Exception {
    var longest = 0.0;
    for (var each : slow) {
      longest = Math.max(longest, each.get());
    }
    var verdicts = new Verdicts();
    verdicts.atMost(
        "p99 of the others, of that alone",
        beside.acceptedPercentile(0.99) / alone.acceptedPercentile(0.99),
        2);
    verdicts.atMost("others not answered", beside.count(s -> !s.isAccepted()), 0);
    verdicts.atMost("seconds until the last of " + slow.size() + " was cut off", longest, 15);
    return verdicts.allReached();
  }

  /// The seconds until it is cut off.
  private static Callable<Double> dripping(int port, String first, String drop) {
    return () -> {
      var start = System.nanoTime();
      try (var wire = new Wire(port)) {
        var socket = wire.socket();
        socket.setSoTimeout(DRIP_MILLIS);
        socket.getOutputStream().write(first.getBytes(StandardCharsets.US_ASCII));
        while (since(start) < GIVE_UP_SECONDS && !isOver(wire)) {
          socket.getOutputStream().write(drop.getBytes(StandardCharsets.US_ASCII));
        }
      } catch (IOException cutOff) {
        return since(start);
      }
      return since(start);
    };
  }

  private static boolean isOver(Wire wire) throws IOException {
    try {
      return wire.reply().isLast();
    } catch (SocketTimeoutException nothingYet) {
      return false;
    }
  }

  /// Asks for more and more, and takes nothing.
  private static double notReading(int port) throws IOException {
    var start = System.nanoTime();
    var request = Asked.post("/graphql", "", "{\"query\":\"{categories{code label questions{label}}}\"}");
    try (var wire = new Wire(port)) {
      // A write that blocks ends when the server cuts the connection.
      while (since(start) < GIVE_UP_SECONDS) {
        wire.socket().getOutputStream().write(request);
      }
    } catch (IOException cutOff) {
      return since(start);
    }
    return since(start);
  }

  private static double since(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
