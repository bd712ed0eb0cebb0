package fr.vigie.live;

/// An open connection to one client.
interface Line {

  /// Queues something; a client that is too far behind is cut off instead.
  void send(Outgoing message);

  /// One of the client's operations is over.
  void operationOver();

  /// Runs something for the client; what goes wrong ends the connection, not the server.
  void guard(Runnable work);

  /// Looks after it, some times a second.
  void check(long now);

  /// How many messages wait to be sent.
  int queued();

  /// Tells the client that the server stops.
  void goAway();

  /// Breaks the connection.
  void cut();
}
