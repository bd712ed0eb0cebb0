package fr.vigie.webhook;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/// A partner's server that does whatever a test wants, down to single bytes.
public final class PartnerServer implements AutoCloseable {

  public static final String NO_CONTENT = "HTTP/1.1 204 No Content\r\n\r\n";

  /// What it does with a request.
  public interface Manners {
    void answer(OutputStream out) throws IOException, InterruptedException;
  }

  /// What came in.
  public record Heard(String line, Map<String, String> headers, String body) {}

  private final ServerSocket server;
  private final List<Heard> heard = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private volatile Manners manners;

  private PartnerServer(ServerSocket server, Manners manners) {
    this.server = server;
    this.manners = manners;
    Thread.ofVirtual().start(this::accept);
  }

  static PartnerServer on(ServerSocket server, Manners manners) {
    return new PartnerServer(server, manners);
  }

  static PartnerServer of(Manners manners) {
    try {
      return on(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()), manners);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static PartnerServer saying(String answer) {
    return of(says(answer));
  }

  public static Manners says(String answer) {
    return out -> out.write(answer.getBytes(StandardCharsets.ISO_8859_1));
  }

  /// Never answers, until the other side hangs up.
  static PartnerServer silent() {
    return of(_ -> Thread.sleep(Long.MAX_VALUE));
  }

  public void behave(Manners other) {
    this.manners = other;
  }

  int port() {
    return server.getLocalPort();
  }

  public String url() {
    return "http://127.0.0.1:" + port() + "/hook";
  }

  public List<Heard> heard() {
    return heard;
  }

  int connections() {
    return connections.size();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        var connection = server.accept();
        connections.add(connection);
        Thread.ofVirtual().start(() -> serve(connection));
      } catch (IOException e) {
        // Closed, or a handshake that failed: the next is taken.
        continue;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      heard.add(read(connection));
      var out = connection.getOutputStream();
      manners.answer(out);
      out.flush();
    } catch (IOException | InterruptedException e) {
      // The other side has hung up, which is for the test to judge.
      return;
    }
  }

  private static Heard read(Socket connection) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
    var first = String.valueOf(in.readLine());
    var headers = new LinkedHashMap<String, String>();
    for (var line = in.readLine(); line != null && !line.isEmpty(); line = in.readLine()) {
      var parts = line.split(": ", 2);
      headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1]);
    }
    var body = new char[Integer.parseInt(headers.getOrDefault("content-length", "0"))];
    var read = 0;
    while (read < body.length) {
      read += in.read(body, read, body.length - read);
    }
    return new Heard(first, headers, new String(body));
  }

  @Override
  public void close() {
    try {
      server.close();
      for (var connection : new ArrayList<>(connections)) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
