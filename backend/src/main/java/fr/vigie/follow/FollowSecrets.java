package fr.vigie.follow;

import fr.vigie.contact.Pseudonyms;
import fr.vigie.identity.Viewer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// The secrets of links by which people who did not sign in follow a report: 128 bits, made from
/// what they are for with a key of this installation, so that nothing of them is stored but a hash.
public final class FollowSecrets {

  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{22}");
  // Stands for a territory: what someone follows may be anywhere.
  private static final String EVERYWHERE = "follows";

  private final SecretKeySpec key;
  private final Pseudonyms pseudonyms;

  /// @param key of this installation
  FollowSecrets(byte[] key, Pseudonyms pseudonyms) {
    this.key = new SecretKeySpec(key, ALGORITHM);
    this.pseudonyms = pseudonyms;
  }

  /// The secret of who filed a report; the same each time.
  public String ofReporter(String report) {
    return secret("reporter\n" + report);
  }

  /// The secret of someone else who follows it; the same for the same name.
  ///
  /// @param clientFollowId the name that the app gave the follow
  String ofFollower(String report, String clientFollowId) {
    return secret("follower\n" + report + "\n" + clientFollowId);
  }

  /// Who holds the link of who filed a report.
  public String holderOfReporter(String report) {
    return holder(ofReporter(report));
  }

  /// Whether it is the secret of who filed the report. Takes as long whatever differs.
  boolean isReporters(String secret, String report) {
    return MessageDigest.isEqual(bytes(secret), bytes(ofReporter(report)));
  }

  static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /// Who holds a link.
  static String holder(String secret) {
    try {
      var hash = MessageDigest.getInstance("SHA-256").digest(bytes(secret));
      return "lnk_" + HexFormat.of().formatHex(hash);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /// Who a person is that signed in; null for who did not.
  public @Nullable String holder(Viewer viewer) {
    var signIn = viewer.signIn();
    return signIn == null ? null : pseudonyms.of(EVERYWHERE, signIn);
  }

  /// Who a person is wherever they follow something.
  public String holderOfSignIn(String signIn) {
    return pseudonyms.of(EVERYWHERE, signIn);
  }

  private String secret(String what) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      var whole = mac.doFinal(bytes(what));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(Arrays.copyOf(whole, BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
