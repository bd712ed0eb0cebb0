package fr.vigie.situation;

import fr.vigie.identity.Right;

/// What came of an act on a situation.
public sealed interface SituationOutcome {

  record Changed(Situation situation) implements SituationOutcome {}

  record NotAllowed(Right right) implements SituationOutcome {}

  record TerritoryNotFound(String territoryId) implements SituationOutcome {}

  /// There is none, or the viewer has no business with it.
  record SituationNotFound(String situationId) implements SituationOutcome {}

  /// It is not where the act begins, perhaps since a moment ago.
  record StatusForbids(Situation situation) implements SituationOutcome {}

  /// It holds as many alarms, reports or messages as it can.
  record Full(Situation situation) implements SituationOutcome {}

  /// None of its reports is the territory's, so that nobody would be told.
  record NobodyToTell(Situation situation) implements SituationOutcome {}

  record ClientIdReused(String clientId) implements SituationOutcome {}
}
