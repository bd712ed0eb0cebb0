package fr.vigie.mail;

import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where mails lead to. Secrets stand behind a `#`, so that no server on the way writes them down.
final class MailLinks {

  static final String STOP = "/mail/stop";

  private final @Nullable URI publicUrl;
  private final SecretLinks secrets;
  private final MailKey key;

  MailLinks(@Nullable URI publicUrl, SecretLinks secrets, MailKey key) {
    this.publicUrl = publicUrl;
    this.secrets = secrets;
    this.key = key;
  }

  /// To what a message is about, for who may see it: the hypervisor for staff; the secret link for
  /// who filed a report without signing in, and for nobody else.
  Optional<URI> about(String subject, String to) {
    if (publicUrl == null) {
      return Optional.empty();
    }
    return Recipients.isStaff(to)
        ? Optional.of(URI.create(publicUrl + "/hypervisor/"))
        : secrets.of(subject, to).map(secret -> URI.create(publicUrl + "/suivi#" + secret));
  }

  /// Where a recipient says that no more mails are wanted.
  Optional<URI> stop(String to) {
    return publicUrl == null
        ? Optional.empty()
        : Optional.of(URI.create(publicUrl + STOP + "/" + key.token(to)));
  }
}
