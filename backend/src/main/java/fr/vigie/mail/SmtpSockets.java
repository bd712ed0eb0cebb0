package fr.vigie.mail;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.net.SocketFactory;

/// The connections of one run, which can all be cut at once: a server that says a byte a minute
/// keeps to every limit of a single read.
final class SmtpSockets extends SocketFactory {

  private final List<Socket> open = new ArrayList<>();
  private final AtomicBoolean isCut = new AtomicBoolean();

  @Override
  public synchronized Socket createSocket() throws SocketException {
    if (isCut.get()) {
      throw new SocketException("cut");
    }
    var socket = new Socket();
    open.add(socket);
    return socket;
  }

  synchronized void cut() {
    isCut.set(true);
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
