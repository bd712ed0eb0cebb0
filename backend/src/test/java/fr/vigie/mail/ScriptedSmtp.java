package fr.vigie.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server that says what a test wants.
final class ScriptedSmtp implements AutoCloseable {

  /// Says nothing any more, and does not hang up.
  static final String SILENCE = "silence";

  /// Says a byte now and then, and never a whole line.
  static final String DRIP = "drip";

  static final String HANGS_UP = "hangs up";

  /// What it says to a command.
  interface Script {
    /// @param command `CONNECT` at the beginning, `.` at the end of a mail
    /// @return null for what any server says
    @Nullable String reply(String command);
  }

  private final ServerSocket server;
  private final Script script;
  private final @Nullable SSLContext tls;
  private final List<String> commands = new CopyOnWriteArrayList<>();
  private final List<Socket> connections = new CopyOnWriteArrayList<>();

  private ScriptedSmtp(Script script, @Nullable SSLContext tls) {
    try {
      this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    this.script = script;
    this.tls = tls;
    Thread.ofVirtual().start(this::accept);
  }

  static ScriptedSmtp of(Script script) {
    return new ScriptedSmtp(script, null);
  }

  /// One that encrypts once it is asked to.
  static ScriptedSmtp encrypting(SSLContext tls) {
    return new ScriptedSmtp(_ -> null, tls);
  }

  int port() {
    return server.getLocalPort();
  }

  /// What it was told, without the mails themselves.
  List<String> commands() {
    return commands;
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
        // Closed.
        return;
      }
    }
  }

  private void serve(Socket connection) {
    try (connection) {
      talk(connection, "CONNECT");
    } catch (IOException | InterruptedException e) {
      // The other side has hung up, which is for the test to judge.
      return;
    }
  }

  private void talk(Socket connection, String first) throws IOException, InterruptedException {
    var in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    var isOpen = first.isEmpty() || say(connection, first);
    for (var line = in.readLine(); isOpen && line != null; line = in.readLine()) {
      commands.add(line);
      if (line.equals("STARTTLS") && tls != null) {
        connection.getOutputStream().write("220 go ahead\r\n".getBytes(StandardCharsets.US_ASCII));
        talk(encrypted(connection, tls), "");
        return;
      }
      isOpen = say(connection, line);
      if (isOpen && line.equals("DATA") && script.reply("DATA") == null) {
        readMail(in);
        isOpen = say(connection, ".");
      }
    }
  }

  private static SSLSocket encrypted(Socket plain, SSLContext tls) throws IOException {
    var socket = (SSLSocket) tls.getSocketFactory().createSocket(plain, null, true);
    socket.setUseClientMode(false);
    return socket;
  }

  private static void readMail(BufferedReader in) throws IOException {
    for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      continue;
    }
  }

  /// Whether it stays on the line.
  private boolean say(Socket connection, String command) throws IOException, InterruptedException {
    var reply = script.reply(command);
    var out = connection.getOutputStream();
    if (SILENCE.equals(reply)) {
      Thread.sleep(Long.MAX_VALUE);
    }
    while (DRIP.equals(reply)) {
      out.write('2');
      out.flush();
      Thread.sleep(20);
    }
    if (HANGS_UP.equals(reply)) {
      return false;
    }
    out.write(((reply == null ? usual(command) : reply) + "\r\n").getBytes(StandardCharsets.UTF_8));
    out.flush();
    return !command.equals("QUIT");
  }

  private String usual(String command) {
    return switch (command.split(" ", 2)[0]) {
      case "CONNECT" -> "220 mail.example ESMTP";
      case "EHLO" -> tls == null ? "250 mail.example" : "250-mail.example\r\n250 STARTTLS";
      case "DATA" -> "354 go on";
      case "QUIT" -> "221 bye";
      default -> "250 fine";
    };
  }

  @Override
  public void close() {
    try {
      server.close();
      for (var connection : connections) {
        connection.close();
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
