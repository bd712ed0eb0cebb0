package fr.vigie.outbox;

/// A way to reach somebody.
public enum Channel {
  /// A notification on a telephone, a tablet or in a browser, by Firebase Cloud Messaging.
  PUSH,
  EMAIL,
  /// A signed call of a partner's server.
  WEBHOOK
}
