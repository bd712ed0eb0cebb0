package fr.vigie.contractor;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;

/// Which type each outcome is of what is said about contractors.
final class ContractorResultWiring {

  private ContractorResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    resolve(
        wiring,
        "AddContractor",
        TypeNames.of(AddContractor.Outcome.class, ContractorResultWiring::added));
    resolve(
        wiring,
        "RenameContractor",
        TypeNames.of(RenameContractor.Outcome.class, ContractorResultWiring::renamed));
    resolve(
        wiring,
        "EndContractor",
        TypeNames.of(EndContractor.Outcome.class, ContractorResultWiring::ended));
    Messages.tell(wiring, "ContractorHasWorkProblem");
    Messages.tell(wiring, "ContractorNameTakenProblem");
    Messages.tell(wiring, "ContractorNotFoundProblem");
  }

  private static void resolve(RuntimeWiring.Builder wiring, String act, TypeResolver resolver) {
    wiring.type(act + "Result", type -> type.typeResolver(resolver));
  }

  private static String added(AddContractor.Outcome outcome) {
    return switch (outcome) {
      case AddContractor.Outcome.Added _ -> "AddContractorSuccess";
      case AddContractor.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case AddContractor.Outcome.NameTaken _ -> "ContractorNameTakenProblem";
      case AddContractor.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case AddContractor.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String renamed(RenameContractor.Outcome outcome) {
    return switch (outcome) {
      case RenameContractor.Outcome.Renamed _ -> "RenameContractorSuccess";
      case RenameContractor.Outcome.ContractorNotFound _ -> "ContractorNotFoundProblem";
      case RenameContractor.Outcome.NameTaken _ -> "ContractorNameTakenProblem";
      case RenameContractor.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }

  private static String ended(EndContractor.Outcome outcome) {
    return switch (outcome) {
      case EndContractor.Outcome.Ended _ -> "EndContractorSuccess";
      case EndContractor.Outcome.ContractorNotFound _ -> "ContractorNotFoundProblem";
      case EndContractor.Outcome.HasWork _ -> "ContractorHasWorkProblem";
      case EndContractor.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }
}
