package fr.vigie.webhook;

import fr.vigie.webhook.WebhookAddresses.PrivateAddress;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/// Posts to a partner's server by HTTP/1.1 over a connection of its own, to the address that was
/// looked at, which no client of the JDK can be held to. No redirect is followed; 10 seconds are
/// all there is, whatever the server does.
final class WebhookCall implements AutoCloseable {

  private static final int HTTPS = 443;
  private static final int HTTP = 80;

  // Lookups of names block, and virtual threads that are held there would hold up others.
  private final ExecutorService threads =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name("webhook-", 0).factory());

  private final WebhookAddresses addresses;
  private final SSLSocketFactory tls;
  private final Duration deadline;

  WebhookCall(WebhookAddresses addresses, SSLSocketFactory tls, Duration deadline) {
    this.addresses = addresses;
    this.tls = tls;
    this.deadline = deadline;
  }

  /// It was not answered.
  static final class Failed extends Exception {
    private static final long serialVersionUID = 1L;

    private final String code;

    /// @param code such as `TIMEOUT`
    Failed(String code, Throwable cause) {
      super(code, cause);
      this.code = code;
    }

    String code() {
      return code;
    }
  }

  WebhookReply post(URI url, Map<String, String> headers, byte[] body)
      throws Failed, InterruptedException {
    try (var socket = new Socket()) {
      var asked = threads.submit(() -> exchange(socket, url, headers, body));
      return asked.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      // The socket is closed by now, which ends what waits for it.
      throw new Failed("TIMEOUT", e);
    } catch (ExecutionException e) {
      throw new Failed(code(Objects.requireNonNull(e.getCause())), e);
    } catch (IOException e) {
      throw new Failed("CUT_OFF", e);
    }
  }

  private static String code(Throwable cause) {
    return switch (cause) {
      case PrivateAddress _ -> "PRIVATE_ADDRESS";
      case UnknownHostException _ -> "UNKNOWN_HOST";
      case SSLException _ -> "TLS";
      case WebhookReply.NotHttp _ -> "NOT_HTTP";
      case ConnectException _ -> "NOT_REACHED";
      case IOException _ -> "CUT_OFF";
      default -> throw new IllegalStateException(cause);
    };
  }

  private WebhookReply exchange(Socket socket, URI url, Map<String, String> headers, byte[] body)
      throws IOException, PrivateAddress {
    socket.connect(new InetSocketAddress(addresses.find(url), port(url)));
    try (var wire = isTls(url) ? encrypted(socket, url) : socket) {
      var out = wire.getOutputStream();
      out.write(request(url, headers, body));
      out.flush();
      return WebhookReply.read(new BufferedInputStream(wire.getInputStream()));
    }
  }

  /// Names the server by the host of the URL, and takes only a certificate for that.
  private SSLSocket encrypted(Socket socket, URI url) throws IOException {
    var wire = (SSLSocket) tls.createSocket(socket, url.getHost(), port(url), true);
    var parameters = wire.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    wire.setSSLParameters(parameters);
    wire.startHandshake();
    return wire;
  }

  private static byte[] request(URI url, Map<String, String> headers, byte[] body)
      throws IOException {
    var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    var query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    var head = new StringBuilder("POST " + path + query + " HTTP/1.1\r\n");
    head.append("Host: ").append(url.getRawAuthority()).append("\r\n");
    head.append("Content-Length: ").append(body.length).append("\r\n");
    head.append("Connection: close\r\nUser-Agent: vigie\r\n");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    var all = new ByteArrayOutputStream();
    all.write(head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII));
    all.write(body);
    return all.toByteArray();
  }

  private static boolean isTls(URI url) {
    return "https".equals(url.getScheme());
  }

  private static int port(URI url) {
    return url.getPort() >= 0 ? url.getPort() : isTls(url) ? HTTPS : HTTP;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
