package fr.vigie.controlroom;

import fr.vigie.event.Position;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// Places in the log as they are handed to clients: sealed, so that a place is taken back only from
/// who was told everything up to it. Of another person, or of another selection, it is none.
final class RoomCursors {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int SEAL_BYTES = 16;
  private static final int MOST_CHARACTERS = 1_000;
  private static final HexFormat HEX = HexFormat.of().withUpperCase();

  private final SecretKeySpec key;

  RoomCursors(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// Who was told what.
  record Owner(String person, Selection selection) {}

  String seal(Position position, Owner owner) {
    var place = HEX.parseHex(position.token());
    var sealed = Arrays.copyOf(place, place.length + SEAL_BYTES);
    System.arraycopy(seal(place, owner), 0, sealed, place.length, SEAL_BYTES);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
  }

  /// Empty for what was not given to them.
  Optional<Position> open(String cursor, Owner owner) {
    return bytes(cursor)
        .filter(sealed -> sealed.length > SEAL_BYTES)
        .filter(sealed -> isSealed(sealed, owner))
        .map(sealed -> new Position(HEX.formatHex(sealed, 0, sealed.length - SEAL_BYTES)));
  }

  private static Optional<byte[]> bytes(String cursor) {
    if (cursor.length() > MOST_CHARACTERS) {
      return Optional.empty();
    }
    try {
      return Optional.of(Base64.getUrlDecoder().decode(cursor));
    } catch (IllegalArgumentException forged) {
      return Optional.empty();
    }
  }

  private boolean isSealed(byte[] sealed, Owner owner) {
    var place = Arrays.copyOf(sealed, sealed.length - SEAL_BYTES);
    var seal = Arrays.copyOfRange(sealed, place.length, sealed.length);
    return MessageDigest.isEqual(seal, seal(place, owner));
  }

  private byte[] seal(byte[] place, Owner owner) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      mac.update((owner.person() + " " + owner.selection()).getBytes(StandardCharsets.UTF_8));
      mac.update((byte) 0);
      return Arrays.copyOf(mac.doFinal(place), SEAL_BYTES);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
