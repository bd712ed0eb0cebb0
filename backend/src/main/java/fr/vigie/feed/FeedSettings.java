package fr.vigie.feed;

import fr.vigie.source.FeedAddresses;
import java.util.Map;

/// How feeds are fetched.
///
/// @param allowsPrivateAddresses whether addresses of this machine and of private networks may be
///   asked; without it, an administrator of a territory could make Vigie look into its own network
public record FeedSettings(boolean allowsPrivateAddresses) {

  public FeedAddresses addresses() {
    return new FeedAddresses(allowsPrivateAddresses);
  }

  public static FeedSettings from(Map<String, String> environment) {
    var setting = environment.getOrDefault("VIGIE_FEEDS_PRIVATE", "refused");
    return switch (setting) {
      case "refused" -> new FeedSettings(false);
      case "allowed" -> new FeedSettings(true);
      default ->
          throw new IllegalArgumentException(
              "VIGIE_FEEDS_PRIVATE is refused or allowed, not " + setting + ".");
    };
  }
}
