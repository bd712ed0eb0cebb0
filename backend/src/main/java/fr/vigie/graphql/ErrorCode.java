package fr.vigie.graphql;

/// What `extensions.code` says of an error from within an operation; those of its document are told
/// by `fr.vigie.document` and `fr.vigie.limit`.
public enum ErrorCode {
  BAD_USER_INPUT,
  FORBIDDEN,
  /// What the device knows of a feed cannot be continued: it begins anew, from no checkpoint.
  RESYNC_REQUIRED,
  /// Done too often; `retryAfter` says in how many seconds once more is not.
  RATE_LIMITED,
  TIMEOUT,
  UNAVAILABLE,
  INTERNAL
}
