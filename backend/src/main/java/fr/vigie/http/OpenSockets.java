package fr.vigie.http;

import io.helidon.websocket.WsSession;
import java.io.UncheckedIOException;
import java.lang.System.Logger.Level;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The WebSockets that are open, so that their clients are told when the server goes away.
final class OpenSockets {

  private static final System.Logger LOG = System.getLogger(OpenSockets.class.getName());
  private static final int GOING_AWAY = 1001;

  private final Set<WsSession> sessions = ConcurrentHashMap.newKeySet();

  void add(WsSession session) {
    sessions.add(session);
  }

  void remove(WsSession session) {
    sessions.remove(session);
  }

  boolean has(WsSession session) {
    return sessions.contains(session);
  }

  void closeAll() {
    for (var session : sessions) {
      try {
        session.close(GOING_AWAY, "Going away");
      } catch (UncheckedIOException alreadyGone) {
        LOG.log(Level.DEBUG, "a client was gone before it was told", alreadyGone);
      }
    }
  }
}
