package fr.vigie.live;

/// How a client is told what comes of its operations. All parts are JSON.
interface Wording {

  Outgoing next(String id, byte[] result);

  /// The operation did not begin, or was cut off; nothing else follows.
  Outgoing error(String id, byte[] errors);

  Outgoing complete(String id);
}
