package fr.vigie.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/// What calls are signed with, as Standard Webhooks has it. Secrets are made from a key of this
/// installation, so that none is stored.
final class WebhookSecrets {

  private static final String PREFIX = "whsec_";
  private static final String ALGORITHM = "HmacSHA256";

  private final byte[] key;

  /// @param key of this installation
  WebhookSecrets(byte[] key) {
    this.key = key.clone();
  }

  /// How the newest secret reads.
  String text(Webhook webhook) {
    return PREFIX + base64(secret(webhook, webhook.secret().number()));
  }

  /// The header `webhook-signature`: one signature for each secret that holds.
  String sign(Webhook webhook, String id, Instant at, byte[] body) {
    var secret = webhook.secret();
    var newest = signature(secret(webhook, secret.number()), id, at, body);
    return secret.isOlderGood(at)
        ? newest + " " + signature(secret(webhook, secret.number() - 1), id, at, body)
        : newest;
  }

  private byte[] secret(Webhook webhook, int number) {
    return mac(key, (webhook.id() + "\n" + number).getBytes(StandardCharsets.UTF_8));
  }

  private static String signature(byte[] secret, String id, Instant at, byte[] body) {
    var head = (id + "." + at.getEpochSecond() + ".").getBytes(StandardCharsets.UTF_8);
    return "v1," + base64(mac(secret, head, body));
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static byte[] mac(byte[] key, byte[]... parts) {
    try {
      var mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(key, ALGORITHM));
      for (var part : parts) {
        mac.update(part);
      }
      return mac.doFinal();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
