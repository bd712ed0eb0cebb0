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
    REGION
  }

  static String idOf(String siren) {
    return "org_" + siren;
  }
}
