package fr.vigie.contact;

import fr.vigie.identity.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Names that stand for people, devices and addresses: the same each time within a territory, and
/// without the key of this installation neither traced back nor matched with those of another
/// territory.
public final class Pseudonyms {

  /// What every pseudonym of a person begins with.
  public static final String PREFIX = "psn_";

  /// What stands in the place of a territory where something belongs to none.
  public static final List<String> OF_NO_TERRITORY = List.of("follows", "photos");

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  /// What a pseudonym is made of, so that no two kinds are ever alike.
  public enum Kind {
    SIGN_IN,
    CONTACT,
    DEVICE,
    ADDRESS
  }

  private final SecretKeySpec key;

  /// Pseudonyms of one installation.
  ///
  /// @param key of this installation
  public Pseudonyms(byte[] key) {
    this.key = new SecretKeySpec(key, ALGORITHM);
  }

  /// The pseudonym of someone who signed in.
  ///
  /// @param signIn as {@link Viewer#signIn} has it
  public String of(String territory, String signIn) {
    return of(territory, Kind.SIGN_IN, signIn);
  }

  /// The viewer's; null when they did not sign in.
  public @Nullable String of(String territory, Viewer viewer) {
    var signIn = viewer.signIn();
    return signIn == null ? null : of(territory, signIn);
  }

  /// The pseudonym of someone who did not sign in and said how they can be reached. Two people may
  /// give one e-mail address; only who says all the same is taken for the same.
  public String of(String territory, Contact contact) {
    return of(
        territory, Kind.CONTACT, contact.name() + "\n" + contact.email() + "\n" + contact.phone());
  }

  /// The pseudonym of anything that tells people apart.
  public String of(String territory, Kind kind, String value) {
    var text = kind.name() + '\n' + territory + '\n' + value;
    var mac = mac().doFinal(text.getBytes(StandardCharsets.UTF_8));
    return PREFIX + HexFormat.of().formatHex(mac, 0, BYTES);
  }

  private Mac mac() {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return mac;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
