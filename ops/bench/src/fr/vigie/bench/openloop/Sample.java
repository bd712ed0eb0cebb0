package fr.vigie.bench.openloop;

import fr.vigie.bench.openloop.Asked.Kind;

/// What came of one request.
///
/// @param status 0 when the connection broke or nothing came
/// @param sinceDue microseconds from when it was due, so that a queue before the wire counts
/// @param sinceSent microseconds from when it was sent
/// @param isProper whether a refusal says when to try again, in JSON as GraphQL has it
public record Sample(Kind kind, int status, long sinceDue, long sinceSent, boolean isProper) {

  public boolean isAccepted() {
    return status == 200;
  }

  public boolean isRefused() {
    return status == 503 || status == 429;
  }
}
