package fr.vigie.document;

import org.jspecify.annotations.Nullable;

/// The app that asks, as it names itself: good for telling versions apart, never for rights.
///
/// @param name such as `agent-android`
/// @param version such as `1.4.0`
public record Client(@Nullable String name, @Nullable String version) {

  public static final Client UNNAMED = new Client(null, null);

  /// Whoever is no release of an app: what clients call themselves is not believed, and they could
  /// invent names without end.
  public static final Client UNKNOWN = new Client("unknown", "");
}
