package fr.vigie.mail;

import jakarta.mail.Session;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/// How the mail server is spoken to: with time limits for everything, encrypted unless the operator
/// says otherwise, and to the server whose certificate it is.
final class SmtpServer {

  private final MailSettings settings;
  private final URI url;
  private final Duration patience;
  private final Map<String, String> more;

  /// @param patience for each thing that the server is to say
  /// @param more properties of Jakarta Mail
  SmtpServer(MailSettings settings, Duration patience, Map<String, String> more) {
    this.settings = settings;
    this.url = Objects.requireNonNull(settings.server(), "no server is set");
    this.patience = patience;
    this.more = Map.copyOf(more);
  }

  Session session(SmtpSockets sockets) {
    var millis = String.valueOf(patience.toMillis());
    var properties = new Properties();
    properties.put("mail.smtp.host", url.getHost());
    properties.put("mail.smtp.port", String.valueOf(settings.port(url)));
    properties.put("mail.smtp.auth", String.valueOf(user() != null));
    properties.put("mail.smtp.from", settings.from());
    properties.put("mail.smtp.connectiontimeout", millis);
    properties.put("mail.smtp.timeout", millis);
    properties.put("mail.smtp.quitwait", "false");
    properties.put("mail.smtp.ssl.enable", String.valueOf(settings.isTlsFromTheStart(url)));
    properties.put("mail.smtp.starttls.enable", "true");
    properties.put(
        "mail.smtp.starttls.required",
        String.valueOf(settings.requiresTls() && !settings.isTlsFromTheStart(url)));
    properties.put("mail.smtp.socketFactory", sockets);
    properties.put("mail.smtp.socketFactory.fallback", "false");
    properties.put("mail.mime.allowutf8", "true");
    properties.putAll(more);
    return Session.getInstance(properties);
  }

  String from() {
    return settings.from();
  }

  @Nullable String user() {
    return part(0);
  }

  @Nullable String password() {
    return part(1);
  }

  private @Nullable String part(int index) {
    var info = url.getRawUserInfo();
    return info == null
        ? null
        : URLDecoder.decode(info.split(":", 2)[index].replace("+", "%2B"), StandardCharsets.UTF_8);
  }
}
