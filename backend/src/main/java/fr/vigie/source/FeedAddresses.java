package fr.vigie.source;

import fr.vigie.shared.PrivateAddresses;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.stream.Stream;

/// Which addresses feeds may be fetched from.
///
/// @param allowsPrivate whether addresses of this machine and of private networks may be asked too
public record FeedAddresses(boolean allowsPrivate) {

  /// Whether a host is forbidden by where its name leads now.
  public boolean forbids(String host) throws UnknownHostException {
    return !allowsPrivate
        && Stream.of(InetAddress.getAllByName(host)).anyMatch(PrivateAddresses::holds);
  }
}
