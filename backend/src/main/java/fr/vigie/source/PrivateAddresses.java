package fr.vigie.source;

import java.net.Inet4Address;
import java.net.InetAddress;

/// The addresses that nobody on the internet has: of this machine, of private networks (RFC 1918,
/// 4193, 6598), link-local ones such as a cloud's metadata, and multicast.
final class PrivateAddresses {

  private static final int BYTE = 0xFF;

  private PrivateAddresses() {}

  static boolean holds(InetAddress address) {
    return address.isAnyLocalAddress()
        || address.isLoopbackAddress()
        || address.isLinkLocalAddress()
        || address.isSiteLocalAddress()
        || address.isMulticastAddress()
        || (address instanceof Inet4Address ? isShared(address.getAddress()) : isInner(address));
  }

  private static boolean isShared(byte[] v4) {
    var first = v4[0] & BYTE;
    return first == 0 || first >= 240 || (first == 100 && (v4[1] & 0xC0) == 64);
  }

  /// Unique local addresses, and those that hold one of the fourth version: NAT64 and 6to4.
  private static boolean isInner(InetAddress address) {
    var v6 = address.getAddress();
    var is64 = v6[0] == 0 && (v6[1] & BYTE) == 0x64;
    var is6To4 = v6[0] == 0x20 && v6[1] == 2;
    return (v6[0] & 0xFE) == 0xFC || is64 || is6To4;
  }
}
