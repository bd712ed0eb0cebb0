package fr.vigie.template;

import fr.vigie.graphql.TypeNames;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;

/// Which type of `template.graphqls` each outcome is.
final class TemplateResultWiring {

  private TemplateResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    resolve(
        wiring,
        "ImportTemplateResult",
        TypeNames.of(ImportTemplate.Outcome.class, TemplateResultWiring::imported));
    resolve(
        wiring,
        "AddTerritoryResult",
        TypeNames.of(AddTerritory.Outcome.class, TemplateResultWiring::added));
    resolve(
        wiring,
        "AddTerritoriesResult",
        TypeNames.of(AddTerritories.Outcome.class, TemplateResultWiring::added));
  }

  private static void resolve(RuntimeWiring.Builder wiring, String union, TypeResolver resolver) {
    wiring.type(union, type -> type.typeResolver(resolver));
  }

  private static String imported(ImportTemplate.Outcome outcome) {
    return switch (outcome) {
      case ImportTemplate.Outcome.Imported _ -> "ImportTemplateSuccess";
      case ImportTemplate.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case ImportTemplate.Outcome.VersionTaken _ -> "TemplateVersionTakenProblem";
    };
  }

  private static String added(AddTerritory.Outcome outcome) {
    return switch (outcome) {
      case AddTerritory.Outcome.Added _ -> "AddTerritorySuccess";
      case AddTerritory.Outcome.CommuneServed _ -> "CommuneServedProblem";
      case AddTerritory.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case AddTerritory.Outcome.OrganisationNotFound _ -> "OrganisationNotFoundProblem";
      case AddTerritory.Outcome.TemplateNotFound _ -> "TemplateNotFoundProblem";
    };
  }

  private static String added(AddTerritories.Outcome outcome) {
    return switch (outcome) {
      case AddTerritories.Outcome.Added _ -> "AddTerritoriesSuccess";
      case AddTerritories.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case AddTerritories.Outcome.OrganisationNotFound _ -> "OrganisationNotFoundProblem";
      case AddTerritories.Outcome.TemplateNotFound _ -> "TemplateNotFoundProblem";
    };
  }
}
