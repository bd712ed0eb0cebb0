package fr.vigie.live;

import fr.vigie.http.RequestReader;
import fr.vigie.websocket.Handshake;
import fr.vigie.websocket.Origins;
import io.helidon.common.buffers.BufferData;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.http.WritableHeaders;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.http1.spi.Http1Upgrader;
import io.helidon.webserver.spi.ServerConnection;
import org.jspecify.annotations.Nullable;

/// Opens WebSockets at `/graphql`.
record SocketUpgrade(House house) implements Http1Upgrader {

  static final String PROTOCOL = "graphql-transport-ws";

  @Override
  public String supportedProtocol() {
    return "websocket";
  }

  @Override
  public @Nullable ServerConnection upgrade(
      ConnectionContext context, HttpPrologue prologue, WritableHeaders<?> headers) {
    if (!prologue.method().equals(Method.GET)
        || !prologue.uriPath().path().equals(LiveTransports.PATH)) {
      return null;
    }
    Handshake.check(headers, new Origins(house.http().origins()));
    var address = house.address(headers, context.remotePeer());
    if (!house.addresses().take(address)) {
      throw Handshake.refusal(Status.TOO_MANY_REQUESTS_429, "Too many connections.")
          .header(HeaderValues.create(HeaderNames.RETRY_AFTER, "30"))
          .build();
    }
    return open(context, headers, address);
  }

  /// Who offers another sub-protocol is let in to be told so: browsers do not show a page what a
  /// refusal says.
  private ServerConnection open(
      ConnectionContext context, WritableHeaders<?> headers, String address) {
    var isSpoken = Handshake.offers(headers, PROTOCOL);
    var answer = Handshake.answer(headers, isSpoken ? PROTOCOL : "");
    try {
      context.dataWriter().writeNow(BufferData.create(answer));
      var language = RequestReader.language(headers);
      return new SocketLine(house, context, language, address, isSpoken);
    } catch (RuntimeException gone) {
      house.addresses().give(address);
      throw gone;
    }
  }
}
