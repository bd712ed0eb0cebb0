package fr.vigie.abuse;

import org.jspecify.annotations.Nullable;

/// Pseudonyms, within a territory, of the device and the network that something came from.
///
/// @param device of the installed app; null when it named none
/// @param address of the part of the network; null when it is not known
public record Marks(@Nullable String device, @Nullable String address) {

  public static final Marks NONE = new Marks(null, null);
}
