package fr.vigie.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import javax.net.SocketFactory;

/// The connections of one run, which can all be cut at once: a server that says a byte a minute
/// keeps to every limit of a single read.
final class SmtpSockets extends SocketFactory {

  private final List<Socket> open = new ArrayList<>();

  @Override
  public synchronized Socket createSocket() {
    var socket = new Socket();
    open.add(socket);
    return socket;
  }

  synchronized void cut() {
    for (var socket : open) {
      try {
        socket.close();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  @Override
  public Socket createSocket(String host, int port) {
    throw new UnsupportedOperationException("connected within a time limit only");
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException("connected within a time limit only");
  }

  @Override
  public Socket createSocket(InetAddress host, int port) {
    throw new UnsupportedOperationException("connected within a time limit only");
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) {
    throw new UnsupportedOperationException("connected within a time limit only");
  }
}
