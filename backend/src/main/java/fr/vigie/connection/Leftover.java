package fr.vigie.connection;

import io.helidon.http.HeaderValues;
import io.helidon.http.RequestException;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;

/// What is left of a body that the answer did not need. It is read, or else the client might see a
/// broken connection instead of the answer.
final class Leftover {

  private Leftover() {}

  static void read(ServerRequest request, Watch watch) {
    if (request.content().consumed()) {
      return;
    }
    if (request.headers().contains(HeaderValues.EXPECT_100) && !request.continueSent()) {
      throw new CloseConnectionException("the body was not asked for");
    }
    watch.allowLeftover();
    try {
      request.content().consume();
    } catch (RequestException e) {
      throw new CloseConnectionException("too much is left", e);
    }
  }
}
