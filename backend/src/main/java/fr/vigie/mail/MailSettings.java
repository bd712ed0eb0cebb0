package fr.vigie.mail;

import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// By which server e-mail goes out, and from whom; see `ops/settings.md`.
///
/// @param server such as `smtp://name:password@mail.example.org:587`; null for no e-mail at all
/// @param requiresTls whether a server that does not encrypt by STARTTLS gets nothing
/// @param from the address that mails come from
/// @param publicUrl where people reach this backend, without a slash at its end; null when links
///   cannot be told
public record MailSettings(
    @Nullable URI server, boolean requiresTls, String from, @Nullable URI publicUrl) {

  public static final MailSettings OFF = new MailSettings(null, true, "", null);

  private static final int SMTPS_PORT = 465;
  private static final int SUBMISSION_PORT = 587;

  public boolean isOn() {
    return server != null;
  }

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static MailSettings from(Map<String, String> environment) {
    var server = environment.getOrDefault("VIGIE_SMTP_URL", "off");
    var from = environment.getOrDefault("VIGIE_MAIL_FROM", "");
    if (!server.equals("off")) {
      check(
          server.matches("smtps?://([^\\s:@/]+:[^\\s@/]+@)?[^\\s@/?#]+")
              && URI.create(server).getHost() != null,
          "VIGIE_SMTP_URL is off "
              + "or smtp(s)://name:password@host:port, its parts encoded as in a URL.");
      check(
          from.matches("[A-Za-z0-9._+-]{1,64}@[A-Za-z0-9.-]{1,190}"),
          "VIGIE_MAIL_FROM is the e-mail address that mails come from.");
    }
    return new MailSettings(
        server.equals("off") ? null : URI.create(server),
        isRequired(environment.getOrDefault("VIGIE_SMTP_TLS", "required")),
        from,
        publicUrl(environment.get("VIGIE_PUBLIC_URL")));
  }

  private static boolean isRequired(String setting) {
    check(
        setting.equals("required") || setting.equals("if-offered"),
        "VIGIE_SMTP_TLS is required or if-offered, not " + setting + ".");
    return setting.equals("required");
  }

  private static @Nullable URI publicUrl(@Nullable String url) {
    check(
        url == null || url.matches("https?://[^\\s?#]*[^\\s?#/]"),
        "VIGIE_PUBLIC_URL is an address without a slash at its end.");
    return url == null ? null : URI.create(url);
  }

  private static void check(boolean holds, String sentence) {
    if (!holds) {
      throw new IllegalArgumentException(sentence);
    }
  }

  boolean isTlsFromTheStart(URI url) {
    return url.getScheme().equals("smtps");
  }

  int port(URI url) {
    return url.getPort() > 0
        ? url.getPort()
        : isTlsFromTheStart(url) ? SMTPS_PORT : SUBMISSION_PORT;
  }
}
