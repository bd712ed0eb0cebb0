package fr.vigie.entity;

import fr.vigie.shared.GeoPoint;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an entity says of itself.
public sealed interface Attribute {

  /// A value.
  ///
  /// @param value text, number, flag, {@link Instant}, a list of texts, or members by name
  /// @param unitCode of UN/CEFACT; null where the model says the unit, or there is none
  /// @param observedAt when it was found so; null when nobody says
  record Property(Object value, @Nullable String unitCode, @Nullable Instant observedAt)
      implements Attribute {

    public static Property of(Object value) {
      return new Property(value, null, null);
    }
  }

  /// A reference.
  ///
  /// @param object the name of another entity
  record Relationship(String object) implements Attribute {}

  record GeoProperty(GeoPoint place) implements Attribute {}
}
