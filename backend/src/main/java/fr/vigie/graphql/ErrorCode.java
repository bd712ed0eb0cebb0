package fr.vigie.graphql;

/// What `extensions.code` says of an error from within an operation; those of its document are told
/// by `fr.vigie.document` and `fr.vigie.limit`.
public enum ErrorCode {
  BAD_USER_INPUT,
  FORBIDDEN,
  TIMEOUT,
  UNAVAILABLE,
  INTERNAL
}
