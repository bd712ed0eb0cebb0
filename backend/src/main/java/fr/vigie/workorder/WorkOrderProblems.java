package fr.vigie.workorder;

/// The names that the schema has for what acts on work orders are refused by.
public final class WorkOrderProblems {

  private WorkOrderProblems() {}

  /// What an outcome is called.
  ///
  /// @param success what it is called when the act is done
  public static String nameOf(WorkOrderOutcome outcome, String success) {
    return switch (outcome) {
      case WorkOrderOutcome.Changed _ -> success;
      case WorkOrderOutcome.NotAllowed _ -> "NotAllowedProblem";
      case WorkOrderOutcome.WorkOrderNotFound _ -> "WorkOrderNotFoundProblem";
      case WorkOrderOutcome.StatusForbids _ -> "WorkOrderStatusProblem";
      case WorkOrderOutcome.TakenByOther _ -> "WorkOrderTakenProblem";
      case WorkOrderOutcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case WorkOrderOutcome.AgentNotFound _ -> "AgentNotFoundProblem";
      case WorkOrderOutcome.ContractorNotFound _ -> "ContractorNotFoundProblem";
      case WorkOrderOutcome.TeamNotFound _ -> "TeamNotFoundProblem";
      case WorkOrderOutcome.AssetNotFound _ -> "AssetNotFoundProblem";
      case WorkOrderOutcome.NobodyAssigned _ -> "NobodyAssignedProblem";
      case WorkOrderOutcome.TaskUnfit _ -> "TaskUnfitProblem";
      case WorkOrderOutcome.TasksMissing _ -> "TasksMissingProblem";
      case WorkOrderOutcome.PhotoMissing _ -> "PhotoMissingProblem";
      case WorkOrderOutcome.PartNotFound _ -> "PartNotFoundProblem";
      case WorkOrderOutcome.AssetUnfit _ -> "AssetUnfitProblem";
      case WorkOrderOutcome.MergeUnfit _ -> "MergeUnfitProblem";
      case WorkOrderOutcome.SplitUnfit _ -> "SplitUnfitProblem";
    };
  }
}
