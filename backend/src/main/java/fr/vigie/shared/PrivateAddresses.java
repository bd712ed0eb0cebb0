package fr.vigie.shared;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/// The addresses that nobody on the internet has: of this machine, of private networks, link-local
/// ones such as a cloud's metadata, multicast, and what is set apart for documents and trials (the
/// registries of special-purpose addresses, RFC 6890); also where one of the sixth version holds
/// one of the fourth.
public final class PrivateAddresses {

  private static final List<Block> BLOCKS =
      Stream.of(
              "0.0.0.0/8",
              "10.0.0.0/8",
              "100.64.0.0/10",
              "127.0.0.0/8",
              "169.254.0.0/16",
              "172.16.0.0/12",
              "192.0.0.0/24",
              "192.0.2.0/24",
              "192.88.99.0/24",
              "192.168.0.0/16",
              "198.18.0.0/15",
              "198.51.100.0/24",
              "203.0.113.0/24",
              "224.0.0.0/3",
              // All that is no global unicast: ::1, IPv4-compatible, NAT64 (64:ff9b::), ULA,
              // link-local, site-local, multicast.
              "::/3",
              "4000::/2",
              "8000::/1",
              // Teredo and others of the IETF, documents, 6to4, trials of segment routing.
              "2001::/23",
              "2001:db8::/32",
              "2002::/16",
              "3fff::/20")
          .map(Block::parse)
          .toList();

  private PrivateAddresses() {}

  public static boolean holds(InetAddress address) {
    // Java has made an IPv4-mapped address one of the fourth version already.
    return BLOCKS.stream().anyMatch(block -> block.holds(address));
  }

  /// @param bits how many of the first bits count
  private record Block(InetAddress first, int bits) {

    static Block parse(String text) {
      var parts = text.split("/", 2);
      try {
        return new Block(InetAddress.getByName(parts[0]), Integer.parseInt(parts[1]));
      } catch (UnknownHostException e) {
        throw new IllegalStateException(text, e);
      }
    }

    boolean holds(InetAddress address) {
      if ((first instanceof Inet4Address) != (address instanceof Inet4Address)) {
        return false;
      }
      var ours = first.getAddress();
      var theirs = address.getAddress();
      var whole = bits / 8;
      var rest = 0xFF00 >> (bits % 8);
      return Arrays.equals(ours, 0, whole, theirs, 0, whole)
          && (bits % 8 == 0 || (ours[whole] & rest & 0xFF) == (theirs[whole] & rest & 0xFF));
    }
  }
}
