package fr.vigie.report;

/// What else happens when another territory deals with a report from now on, in the same
/// transaction.
public interface AfterMoving {

  void moved(String report, String territory);
}
