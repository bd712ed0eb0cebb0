package fr.vigie.template;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.territory.Commune;
import fr.vigie.territory.Organisation;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator of the region makes a commune or an intercommunal body a working territory, or
/// applies a template to the one that it is already. Done twice it changes nothing.
final class AddTerritory {

  /// @param code an INSEE code or a SIREN
  /// @param version of the template; null for the newest
  record Request(String code, String template, @Nullable Integer version, boolean isDryRun) {}

  sealed interface Outcome {
    /// The territory is served and set up.
    ///
    /// @param territory null in a dry run when it is not there yet
    record Added(@Nullable Territory territory, Additions additions) implements Outcome {}

    record CommuneServed(Commune commune) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record OrganisationNotFound(String code) implements Outcome {}

    record TemplateNotFound(String name) implements Outcome {}
  }

  private static final int MOST_TRIES = 5;

  private final Territories territories;
  private final Templates templates;
  private final Candidates candidates;
  private final SetUp setUp;

  AddTerritory(Territories territories, Templates templates, Candidates candidates, SetUp setUp) {
    this.territories = territories;
    this.templates = templates;
    this.candidates = candidates;
    this.setUp = setUp;
  }

  Outcome add(Viewer viewer, Request request) {
    if (!viewer.scope(Right.SET_UP).isEverywhere()) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var template = templates.find(request.template(), request.version());
    if (template.isEmpty()) {
      return new Outcome.TemplateNotFound(request.template());
    }
    var organisation = candidates.organisation(request.code());
    if (organisation.isEmpty()) {
      return new Outcome.OrganisationNotFound(request.code());
    }
    for (var tries = 1; ; tries++) {
      try {
        return add(organisation.get(), template.get(), viewer, request.isDryRun());
      } catch (AlreadyExists addedAtTheSameTime) {
        if (tries == MOST_TRIES) {
          throw addedAtTheSameTime;
        }
      }
    }
  }

  private Outcome add(
      Organisation organisation, Template template, Viewer viewer, boolean isDryRun) {
    var communes = territories.communesOf(organisation);
    var wanted = candidates.of(organisation, communes, template);
    var elsewhere = servedElsewhere(communes, wanted);
    if (elsewhere.isPresent()) {
      return new Outcome.CommuneServed(elsewhere.get());
    }
    var batch = List.of(wanted);
    var additions =
        isDryRun
            ? setUp.plan(batch, template).told()
            : setUp.keep(batch, template, viewer.staff().id());
    return new Outcome.Added(territories.find(wanted.id()).orElse(null), additions);
  }

  private static Optional<Commune> servedElsewhere(List<Commune> communes, Territory wanted) {
    return communes.stream()
        .filter(commune -> commune.territory() != null && !wanted.id().equals(commune.territory()))
        .findFirst();
  }
}
