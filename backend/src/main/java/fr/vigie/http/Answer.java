package fr.vigie.http;

import fr.vigie.shared.Json;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;

/// An answer that is ready to be sent.
///
/// @param body empty when there is none
record Answer(Status status, List<Header> headers, Json body) {

  private static final byte[] NOTHING = new byte[0];

  void send(ServerRequest request, ServerResponse response) {
    headers.forEach(response::header);
    if (request.prologue().method().equals(Method.HEAD)) {
      response.header(HeaderNames.CONTENT_LENGTH, String.valueOf(body.length()));
      response.status(status).send(NOTHING);
    } else {
      response.status(status).send(body.bytes(), 0, body.length());
    }
  }
}
