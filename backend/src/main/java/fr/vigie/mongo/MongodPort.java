package fr.vigie.mongo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.ThreadLocalRandom;

/// The port of the local mongod on the loopback, the same from one run to the next when it can be.
record MongodPort(int number) {

  // Below the range from which systems take the ports of outgoing connections: there, a client that
  // knocks at a stopped mongod may be given that very port, and mongod can no longer have it.
  private static final int LOWEST = 20_000;
  private static final int HIGHEST = 32_000;

  private static final int KNOCK_MILLIS = 200;

  /// The port written in the file when it is free, else another one, which is written there.
  static MongodPort keptIn(Path file) throws IOException {
    var port = Files.exists(file) ? read(file) : 0;
    while (!isFree(port)) {
      port = ThreadLocalRandom.current().nextInt(LOWEST, HIGHEST);
    }
    Files.writeString(file, Integer.toString(port));
    return new MongodPort(port);
  }

  private static int read(Path file) throws IOException {
    var text = Files.readString(file).strip();
    return text.matches("\\d{4,5}") ? Integer.parseInt(text) : 0;
  }

  private static boolean isFree(int port) {
    if (port < LOWEST || port >= HIGHEST) {
      return false;
    }
    try (var socket = new ServerSocket()) {
      socket.bind(address(port));
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  boolean isListenedAt() {
    try (var socket = new Socket()) {
      socket.connect(address(number), KNOCK_MILLIS);
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /// As the replica set knows its only member.
  String host() {
    return "127.0.0.1:" + number;
  }

  private static InetSocketAddress address(int port) {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
  }
}
