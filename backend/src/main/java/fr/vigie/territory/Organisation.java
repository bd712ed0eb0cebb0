package fr.vigie.territory;

import org.jspecify.annotations.Nullable;

/// A body that answers for something; its id is made of its SIREN.
public record Organisation(
    String id,
    String siren,
    Kind kind,
    String name,
    @Nullable String phone,
    @Nullable String email,
    @Nullable String website) {

  public enum Kind {
    COMMUNE,
    INTERCOMMUNALITY,
    SYNDICATE,
    REGION
  }

  /// One of which no more is known.
  public static Organisation of(String siren, Kind kind, String name) {
    return new Organisation(idOf(siren), siren, kind, name, null, null, null);
  }

  public static String idOf(String siren) {
    return "org_" + siren;
  }
}
