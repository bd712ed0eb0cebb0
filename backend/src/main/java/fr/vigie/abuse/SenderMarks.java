package fr.vigie.abuse;

import fr.vigie.contact.Pseudonyms;
import fr.vigie.contact.Pseudonyms.Kind;
import fr.vigie.http.Sender;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/// Makes the marks of where something came from. Of a network address only the part that an access
/// usually keeps counts: the first three bytes of IPv4, the first seven of IPv6.
public final class SenderMarks {

  private static final int BYTES_OF_IPV4 = 4;
  private static final int KEPT_OF_IPV4 = 3;
  private static final int KEPT_OF_IPV6 = 7;

  private final Pseudonyms pseudonyms;

  SenderMarks(Pseudonyms pseudonyms) {
    this.pseudonyms = pseudonyms;
  }

  public Marks of(String territory, Sender sender) {
    return new Marks(
        mark(territory, Kind.DEVICE, sender.device()),
        mark(territory, Kind.ADDRESS, network(sender.address())));
  }

  /// The mark of a device in a territory.
  public String ofDevice(String territory, String device) {
    return pseudonyms.of(territory, Kind.DEVICE, device);
  }

  private @Nullable String mark(String territory, Kind kind, @Nullable String value) {
    return value == null ? null : pseudonyms.of(territory, kind, value);
  }

  /// What limits count: a home has one address of IPv4, and more of IPv6 than can be counted.
  static @Nullable String access(@Nullable String address) {
    return address != null && address.indexOf(':') >= 0 ? network(address) : address;
  }

  private static @Nullable String network(@Nullable String address) {
    if (address == null) {
      return null;
    }
    try {
      var bytes = InetAddress.ofLiteral(address).getAddress();
      var kept = bytes.length == BYTES_OF_IPV4 ? KEPT_OF_IPV4 : KEPT_OF_IPV6;
      return HexFormat.of().formatHex(Arrays.copyOf(bytes, kept));
    } catch (IllegalArgumentException whatAProxySaysIsNoAddress) {
      return null;
    }
  }
}
