package fr.vigie.webhook;

import java.net.URI;
import java.util.Map;

/// Calls partners where they may be called, and reads what came of it.
record CallPartner(WebhookAddresses addresses, WebhookCall call) implements PartnerCalls {

  private static final int GONE = 410;

  @Override
  public URI read(String address) {
    return addresses.read(address);
  }

  @Override
  public Came post(URI url, Map<String, String> headers, byte[] body) throws InterruptedException {
    try {
      return came(call.post(url, headers, body));
    } catch (WebhookCall.Failed e) {
      return new Came.Badly(e.code(), null, null, e.code().equals("PRIVATE_ADDRESS"));
    }
  }

  private static Came came(WebhookReply reply) {
    var code = "HTTP_" + reply.status();
    var detail = reply.contentType().orElse(null);
    if (reply.isGood()) {
      return new Came.Well(code, detail);
    }
    return reply.status() == GONE
        ? new Came.Gone(code)
        : new Came.Badly(code, detail, reply.retryAfter().orElse(null), false);
  }
}
