package fr.vigie.live;

/// Why a socket of `graphql-transport-ws` is closed.
final class CloseCodes {

  static final int TRY_AGAIN_LATER = 1013;
  static final int BAD_REQUEST = 4400;
  static final int UNAUTHORIZED = 4401;
  static final int FORBIDDEN = 4403;
  static final int PROTOCOL_NOT_ACCEPTABLE = 4406;
  static final int INIT_TIMEOUT = 4408;
  static final int ALREADY_EXISTS = 4409;
  static final int TOO_MANY = 4429;
  static final int INTERNAL = 4500;

  private CloseCodes() {}
}
