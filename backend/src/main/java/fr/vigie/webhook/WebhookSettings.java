package fr.vigie.webhook;

import java.util.Map;

/// How partners are called.
///
/// @param allowsPrivate whether they may be on this machine or in a private network, at any port
///   and without TLS; without it, an administrator of a territory could make Vigie call its own
///   network
public record WebhookSettings(boolean allowsPrivate) {

  /// Throws {@link IllegalArgumentException} with a sentence for the operator.
  public static WebhookSettings from(Map<String, String> environment) {
    var setting = environment.getOrDefault("VIGIE_WEBHOOKS_PRIVATE", "refused");
    return switch (setting) {
      case "refused" -> new WebhookSettings(false);
      case "allowed" -> new WebhookSettings(true);
      default ->
          throw new IllegalArgumentException(
              "VIGIE_WEBHOOKS_PRIVATE is refused or allowed, not " + setting + ".");
    };
  }
}
