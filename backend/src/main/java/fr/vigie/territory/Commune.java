package fr.vigie.territory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A commune, without its boundary, which stays in the database.
///
/// @param intercommunality the id of its intercommunal body; null for the few without one
/// @param territory the id of the territory that serves it; null when none does
/// @param responsible the id of the organisation that answers for each domain
public record Commune(
    String inseeCode,
    String name,
    String department,
    List<String> postalCodes,
    int population,
    @Nullable String intercommunality,
    @Nullable String territory,
    Map<Domain, String> responsible) {

  public Commune {
    postalCodes = List.copyOf(postalCodes);
    responsible = Map.copyOf(responsible);
  }

  public String responsibleFor(Domain domain) {
    return Objects.requireNonNull(responsible.get(domain), () -> inseeCode + " " + domain);
  }
}
