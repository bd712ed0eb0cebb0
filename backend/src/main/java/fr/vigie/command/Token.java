package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;

/// The caller's token: the one given, or Marc's where a demonstration on this machine signs in
/// whoever asks.
final class Token {

  private static final String DEMO = "/demo/token";
  private static final JsonObject MARC = Json.createObjectBuilder().add("person", "marc").build();

  private final URI address;
  private final Printed printed;
  private final AtomicReference<Optional<String>> known;
  private final boolean isGiven;

  Token(URI address, Optional<String> given, Printed printed) {
    this.address = address;
    this.printed = printed;
    this.known = new AtomicReference<>(given);
    this.isGiven = given.isPresent();
  }

  /// The token, if there is one, by a request that itself goes without.
  Optional<String> of(BiFunction<String, JsonObject, JsonObject> post) {
    if (!isGiven && known.get().isEmpty() && isThisMachine()) {
      // Set first, as the request for it asks for a token as well.
      known.set(Optional.of(""));
      var answer = post.apply(DEMO, MARC);
      known.set(Optional.of(answer.getString("token", "")));
      if (answer.containsKey("token")) {
        printed.note("VIGIE_TOKEN is not set: signed in as Marc of the demonstration.");
      }
    }
    return known.get().filter(text -> !text.isEmpty());
  }

  private boolean isThisMachine() {
    try {
      return InetAddress.getByName(address.getHost()).isLoopbackAddress();
    } catch (UnknownHostException e) {
      throw new Failure(ExitCode.UNAVAILABLE, "There is no host " + address.getHost() + ".");
    }
  }
}
