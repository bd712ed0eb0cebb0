package fr.vigie.team;

import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import graphql.schema.TypeResolver;
import graphql.schema.idl.RuntimeWiring;

/// Which type each outcome is of what is said about teams, rosters and absences.
final class TeamResultWiring {

  private TeamResultWiring() {}

  static void wire(RuntimeWiring.Builder wiring) {
    resolve(wiring, "SetTeam", TypeNames.of(SetTeam.Outcome.class, TeamResultWiring::set));
    resolve(
        wiring,
        "DisbandTeam",
        TypeNames.of(DisbandTeam.Outcome.class, TeamResultWiring::disbanded));
    resolve(
        wiring,
        "SetQualifications",
        TypeNames.of(SetRoster.Outcome.class, o -> roster(o, "SetQualificationsSuccess")));
    resolve(
        wiring,
        "SetShifts",
        TypeNames.of(SetRoster.Outcome.class, o -> roster(o, "SetShiftsSuccess")));
    resolve(
        wiring,
        "RecordAbsence",
        TypeNames.of(RecordAbsence.Outcome.class, TeamResultWiring::recorded));
    resolve(
        wiring,
        "WithdrawAbsence",
        TypeNames.of(WithdrawAbsence.Outcome.class, TeamResultWiring::withdrawn));
    success(wiring, "SetQualificationsSuccess");
    success(wiring, "SetShiftsSuccess");
    Messages.tell(wiring, "AbsenceNotFoundProblem");
    Messages.tell(wiring, "TeamNotFoundProblem");
  }

  private static void resolve(RuntimeWiring.Builder wiring, String act, TypeResolver resolver) {
    wiring.type(act + "Result", type -> type.typeResolver(resolver));
  }

  private static void success(RuntimeWiring.Builder wiring, String name) {
    wiring.type(name, type -> type.dataFetcher("roster", e -> e.getSource()));
  }

  private static String set(SetTeam.Outcome outcome) {
    return switch (outcome) {
      case SetTeam.Outcome.TeamSet _ -> "SetTeamSuccess";
      case SetTeam.Outcome.AgentNotFound _ -> "AgentNotFoundProblem";
      case SetTeam.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case SetTeam.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String disbanded(DisbandTeam.Outcome outcome) {
    return switch (outcome) {
      case DisbandTeam.Outcome.Disbanded _ -> "DisbandTeamSuccess";
      case DisbandTeam.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case DisbandTeam.Outcome.TeamNotFound _ -> "TeamNotFoundProblem";
    };
  }

  private static String roster(SetRoster.Outcome outcome, String success) {
    return switch (outcome) {
      case SetRoster.Outcome.RosterSet _ -> success;
      case SetRoster.Outcome.AgentNotFound _ -> "AgentNotFoundProblem";
      case SetRoster.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }

  private static String recorded(RecordAbsence.Outcome outcome) {
    return switch (outcome) {
      case RecordAbsence.Outcome.Recorded _ -> "RecordAbsenceSuccess";
      case RecordAbsence.Outcome.AgentNotFound _ -> "AgentNotFoundProblem";
      case RecordAbsence.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case RecordAbsence.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }

  private static String withdrawn(WithdrawAbsence.Outcome outcome) {
    return switch (outcome) {
      case WithdrawAbsence.Outcome.Withdrawn _ -> "WithdrawAbsenceSuccess";
      case WithdrawAbsence.Outcome.AbsenceNotFound _ -> "AbsenceNotFoundProblem";
    };
  }
}
