package fr.vigie.graphql;

/// What `extensions.code` says of an error from within an operation; those of its document are told
/// by `fr.vigie.document` and `fr.vigie.limit`.
public enum ErrorCode {
  BAD_USER_INPUT,
  FORBIDDEN,
  /// What the device knows of a feed cannot be continued: it begins anew, from no checkpoint.
  RESYNC_REQUIRED,
  /// Nobody was given this place to go on from, or somebody else was, or for something else.
  UNKNOWN_CURSOR,
  /// Done too often; `retryAfter` says in how many seconds once more is not.
  RATE_LIMITED,
  TIMEOUT,
  UNAVAILABLE,
  INTERNAL
}
