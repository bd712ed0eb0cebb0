package fr.vigie.graphql;

/// What `extensions.code` of an error may be.
public enum ErrorCode {
  BAD_USER_INPUT,
  FORBIDDEN,
  UNAVAILABLE,
  INTERNAL
}
