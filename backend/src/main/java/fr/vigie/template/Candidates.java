package fr.vigie.template;

import fr.vigie.territory.Commune;
import fr.vigie.territory.Organisation;
import fr.vigie.territory.Organisation.Kind;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The organisations that a territory can be made of: the communes and intercommunal bodies of the
/// region.
final class Candidates {

  private final Territories territories;

  Candidates(Territories territories) {
    this.territories = territories;
  }

  /// The organisation of an INSEE code or a SIREN, in whatever case it is written.
  Optional<Organisation> organisation(String code) {
    var written = code.strip().toUpperCase(Locale.ROOT);
    var id =
        written.matches("\\d{9}")
            ? Optional.of("org_" + written)
            : territories.findCommune(written).map(Commune::organisation);
    return id.flatMap(territories::findOrganisation)
        .filter(found -> found.kind() == Kind.COMMUNE || found.kind() == Kind.INTERCOMMUNALITY)
        .filter(found -> !territories.communesOf(found).isEmpty());
  }

  /// The territory as it will be if it is not there.
  Territory of(Organisation organisation, List<Commune> communes, Template template) {
    return new Territory(
        Territory.idOf(organisation),
        organisation.name(),
        organisation.id(),
        communes.stream().map(Commune::inseeCode).toList(),
        false,
        template.id());
  }
}
