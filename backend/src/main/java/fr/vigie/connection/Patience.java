package fr.vigie.connection;

import java.time.Duration;

/// How long a client may take.
///
/// @param head from the first byte of a request to the end of its headers
/// @param body for the whole body, or for the next 4 KiB of one that may be long
/// @param answer for the next 64 KiB of an answer
/// @param idle between two requests on one connection
public record Patience(Duration head, Duration body, Duration answer, Duration idle) {

  public static final Patience USUAL =
      new Patience(
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(10),
          Duration.ofSeconds(60));
}
