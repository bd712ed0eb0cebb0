package fr.vigie.territory;

import fr.vigie.shared.InvalidInput;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Objects;
import java.util.Set;

/// Who is to answer for a domain, whatever the commune.
sealed interface Responsibility {

  record OwnCommune() implements Responsibility {}

  /// The commune itself where it belongs to no intercommunal body.
  record Intercommunality() implements Responsibility {}

  record Syndicate(Organisation organisation) implements Responsibility {}

  String RULE = "COMMUNE, EPCI, or the siren and the name of a syndicate";
  int MOST_CHARACTERS = 120;

  /// Throws {@link InvalidInput} that names the field.
  static Responsibility read(JsonValue value, String field) {
    return switch (value) {
      case JsonString text when text.getString().equals("COMMUNE") -> new OwnCommune();
      case JsonString text when text.getString().equals("EPCI") -> new Intercommunality();
      case JsonObject syndicate -> syndicate(syndicate, field);
      default -> throw new InvalidInput(field, RULE);
    };
  }

  private static Responsibility syndicate(JsonObject json, String field) {
    InvalidInput.unless(json.keySet().equals(Set.of("siren", "name")), field, RULE);
    var siren = text(json, "siren", field);
    var name = text(json, "name", field);
    InvalidInput.unless(isSiren(siren), field + ".siren", "the nine digits of a SIREN");
    InvalidInput.unless(
        !name.isBlank() && name.length() <= MOST_CHARACTERS,
        field + ".name",
        "1 to " + MOST_CHARACTERS + " characters");
    return new Syndicate(Organisation.of(siren, Organisation.Kind.SYNDICATE, name));
  }

  private static String text(JsonObject json, String name, String field) {
    InvalidInput.unless(json.get(name) instanceof JsonString, field + "." + name, "a text");
    return json.getString(name);
  }

  /// Nine digits with the check digit of Luhn.
  private static boolean isSiren(String text) {
    if (!text.matches("\\d{9}")) {
      return false;
    }
    var sum = 0;
    for (var i = 0; i < text.length(); i++) {
      var doubled = (text.charAt(i) - '0') * (1 + i % 2);
      sum += doubled / 10 + doubled % 10;
    }
    return sum % 10 == 0;
  }

  /// The id of the organisation that answers in a commune.
  default String in(Commune commune) {
    return switch (this) {
      case OwnCommune _ -> commune.organisation();
      case Intercommunality _ ->
          Objects.requireNonNullElse(commune.intercommunality(), commune.organisation());
      case Syndicate(var organisation) -> organisation.id();
    };
  }
}
