package fr.vigie.bench.stress;

import fr.vigie.bench.openloop.Asked;
import fr.vigie.bench.openloop.OpenLoop;
import fr.vigie.bench.openloop.Tally;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
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

  private static final int EACH = 200;
  private static final int NOT_READING = 50;
  private static final int RECEIVE_BUFFER = 8_192;
  private static final int DRIP_MILLIS = 500;
  private static final int GIVE_UP_SECONDS = 40;
  private static final double PER_SECOND = 100;
  private static final String HEAD = "POST /graphql HTTP/1.1\r\nHost: vigie\r\n";
  private static final String BODY =
      HEAD + "Content-Type: application/json\r\nContent-Length: 5000\r\n\r\n{";

  private SlowClients() {}

  static boolean run(int seconds) throws Exception {
    try (var vigie = Vigie.start(Map.of())) {
      var mix = Mix.ofADay(vigie);
      try (var loop = new OpenLoop(vigie.port(), mix);
          var clients = Executors.newVirtualThreadPerTaskExecutor()) {
        loop.run(PER_SECOND, seconds);
        var alone = loop.run(PER_SECOND, seconds);
        Stress.OUT.println("alone:         " + alone);
        var verdicts = new Verdicts();
        judge("dripping", dripping(vigie.port(), clients), loop, seconds, alone, verdicts);
        judge("not reading", notReading(vigie.port(), clients), loop, seconds, alone, verdicts);
        return verdicts.allReached();
      }
    }
  }

  private static List<Future<Double>> dripping(int port, ExecutorService clients) {
    var slow = new ArrayList<Future<Double>>();
    for (var i = 0; i < EACH; i++) {
      slow.add(clients.submit(dripping(port, HEAD, "X-Slow: 1\r\n")));
      slow.add(clients.submit(dripping(port, BODY, " ")));
    }
    return slow;
  }

  private static List<Future<Double>> notReading(int port, ExecutorService clients) {
    var slow = new ArrayList<Future<Double>>();
    for (var i = 0; i < NOT_READING; i++) {
      slow.add(clients.submit(() -> notReading(port)));
    }
    return slow;
  }

  private static void judge(
      String what,
      List<Future<Double>> slow,
      OpenLoop loop,
      int seconds,
      Tally alone,
      Verdicts verdicts)
      throws Exception {
    var beside = loop.run(PER_SECOND, seconds);
    Stress.OUT.println("beside " + what + ": " + beside);
    var longest = 0.0;
    for (var each : slow) {
      longest = Math.max(longest, each.get());
    }
    verdicts.atMost(
        "p99 of the others beside " + what + ", of that alone",
        beside.acceptedPercentile(0.99) / alone.acceptedPercentile(0.99),
        2);
    verdicts.atMost("others not answered", beside.count(s -> !s.isAccepted()), 0);
    verdicts.atMost("seconds until the last of " + slow.size() + " was cut off", longest, 15);
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

  /// Asks for more and more, and takes nothing. What its own system would keep of the answers is
  /// made small, or it would ask thousands of times before it is a slow reader.
  private static double notReading(int port) throws IOException {
    var start = System.nanoTime();
    var request = Asked.post("/graphql", "", "{\"query\":\"{categories{code label questions{label}}}\"}");
    try (var socket = new Socket()) {
      socket.setReceiveBufferSize(RECEIVE_BUFFER);
      socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
      // A write that blocks ends when the server cuts the connection.
      while (since(start) < GIVE_UP_SECONDS) {
        socket.getOutputStream().write(request);
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
