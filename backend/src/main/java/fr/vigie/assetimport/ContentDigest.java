package fr.vigie.assetimport;

import fr.vigie.registerfile.Items.Reading;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// SHA-256 over the items read so far, by which a content that is sent again is known.
final class ContentDigest {

  private final MessageDigest digest = sha256();

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  void add(Reading reading) {
    digest.update(reading.text().getBytes(StandardCharsets.UTF_8));
    digest.update((byte) '\n');
  }

  /// What it is by now; more may follow.
  String now() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException(e);
    }
  }
}
