package fr.vigie.connection;

import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Headers;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http1.Http1Config;
import io.helidon.webserver.http1.Http1ConnectionListener;
import io.helidon.webserver.http1.Http1ConnectionSelector;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;

/// All connections of the server's clients. A client that takes longer than its {@link Patience} is
/// cut off, so that it holds nothing that others need.
public final class Connections implements AutoCloseable {

  static final ScopedValue<Watch> CURRENT = ScopedValue.newInstance();
  private static final int CHECK_MILLIS = 250;
  private static final Duration QUIET = Duration.ofMillis(500);

  private final Patience patience;
  private final Set<Watch> open = ConcurrentHashMap.newKeySet();
  private final AtomicBoolean isEnding = new AtomicBoolean();
  private final AtomicLong lastRequest = new AtomicLong(System.nanoTime() - QUIET.toNanos());
  private final CountDownLatch isOver = new CountDownLatch(1);

  public Connections(Patience patience) {
    this.patience = patience;
    Thread.ofPlatform().daemon().name("connections").start(this::check);
  }

  private void check() {
    try {
      while (!isOver.await(CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
        var now = System.nanoTime();
        open.forEach(watch -> watch.check(now));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  /// Lets a server speak HTTP/1.1, and what that is upgraded to, over watched connections only.
  public void serve(WebServerConfig.Builder server, Http1Upgrader upgrader) {
    var http =
        Http1Config.builder()
            .maxPrologueLength(HeadTooLong.MAX_FIRST_LINE)
            .maxHeadersSize(HeadTooLong.SERVER_MAX_BYTES)
            .addReceiveListener(new HeadListener())
            .sendLog(false)
            .build();
    var selector = Http1ConnectionSelector.builder().config(http).addUpgrader(upgrader).build();
    server
        .protocolsDiscoverServices(false)
        .addConnectionSelector(new WatchedSelector(selector, patience, open));
  }

  private static final class HeadListener implements Http1ConnectionListener {
    @Override
    public void headers(ConnectionContext context, Headers headers) {
      if (context instanceof WatchedContext watched) {
        var hasBody =
            headers.contains(HeaderNames.TRANSFER_ENCODING)
                || headers.contains(HeaderNames.CONTENT_LENGTH);
        watched.watch().headRead(hasBody, headers.contains(HeaderNames.UPGRADE));
      }
    }
  }

  /// Follows each request through its routing.
  public void route(HttpRouting.Builder routing) {
    routing.addFilter(this::follow);
  }

  private void follow(FilterChain chain, RoutingRequest request, RoutingResponse response) {
    var watch = CURRENT.get();
    watch.serving();
    lastRequest.set(System.nanoTime());
    if (isEnding.get()) {
      response.header(HeaderValues.CONNECTION_CLOSE);
    }
    try {
      chain.proceed();
      Leftover.read(request, watch);
    } finally {
      watch.answered();
    }
    if (response.headers().contains(HeaderValues.CONNECTION_CLOSE)) {
      throw new CloseConnectionException("as the client was told");
    }
  }

  /// Lets the body of the request that this thread answers be long, as long as it keeps coming.
  public static void allowLongBody() {
    if (CURRENT.isBound()) {
      CURRENT.get().allowLongBody();
    }
  }

  /// Tells each client, with the answer to its next request, to connect anew, which a load balancer
  /// leads elsewhere. Returns when no more requests come, or after some time.
  public void turnAway(Duration atMost) {
    isEnding.set(true);
    var end = System.nanoTime() + atMost.toNanos();
    while (System.nanoTime() - end < 0 && System.nanoTime() - lastRequest.get() < QUIET.toNanos()) {
      LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
    }
    open.forEach(Watch::endIfIdle);
  }

  @Override
  public void close() {
    isOver.countDown();
  }
}
