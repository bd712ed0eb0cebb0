package fr.vigie.http;

/// Where a request came from, for those who need to know only that it is the same place again.
///
/// @param address the network address of the client
public record Sender(String address) {

  /// Of what comes by a connection that has limits of its own.
  public static final Sender CONNECTED = new Sender("connected");
}
