package fr.vigie.bench.stress;

import fr.vigie.bench.stress.Asked.Kind;

/// What came of one request.
///
/// @param status 0 when the connection broke or nothing came
/// @param sinceDue microseconds from when it was due, so that a queue before the wire counts
/// @param sinceSent microseconds from when it was sent
/// @param isProper whether a refusal says when to try again, in JSON as GraphQL has it
record Sample(Kind kind, int status, long sinceDue, long sinceSent, boolean isProper) {

  boolean isAccepted() {
    return status == 200;
  }

  boolean isRefused() {
    return status == 503 || status == 429;
  }
}
