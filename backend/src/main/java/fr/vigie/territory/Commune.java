package fr.vigie.territory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// A commune, without its boundary, which stays in the database.
///
/// @param organisation the id of the commune itself as an organisation
/// @param intercommunality the id of its intercommunal body; null for the few without one
/// @param territory the id of the territory that serves it; null when none does
/// @param responsible the id of the organisation that answers for each domain
public record Commune(
    String inseeCode,
    String name,
    String department,
    List<String> postalCodes,
    int population,
    String organisation,
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

  /// The organisation that answers for a domain until somebody says otherwise: waste is the
  /// intercommunal body's by law (CGCT, L5214-16, L5216-5, L5215-20, L5217-2), the rest is the
  /// commune's.
  String usuallyResponsible(Domain domain) {
    return domain == Domain.WASTE && intercommunality != null ? intercommunality : organisation;
  }

  Commune with(Map<Domain, String> newResponsible) {
    return new Commune(
        inseeCode,
        name,
        department,
        postalCodes,
        population,
        organisation,
        intercommunality,
        territory,
        newResponsible);
  }
}
