package fr.vigie.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.webserver.ConnectionContext;
import io.helidon.webserver.spi.ServerConnection;
import io.helidon.webserver.spi.ServerConnectionSelector;
import java.util.Set;

/// Watches each connection from its first moment: as the only protocol it is asked before anything
/// is read.
record WatchedSelector(ServerConnectionSelector http, Patience patience, Set<Watch> open)
    implements ServerConnectionSelector {

  @Override
  public int bytesToIdentifyConnection() {
    return http.bytesToIdentifyConnection();
  }

  @Override
  public Support supports(BufferData data) {
    return http.supports(data);
  }

  @Override
  public Set<String> supportedApplicationProtocols() {
    return http.supportedApplicationProtocols();
  }

  @Override
  public ServerConnection connection(ConnectionContext plain) {
    var context = WatchedContext.of(plain, patience);
    return new WatchedConnection(http.connection(context), context.watch(), open);
  }
}
