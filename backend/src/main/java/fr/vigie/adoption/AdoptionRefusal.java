package fr.vigie.adoption;

import fr.vigie.asset.AssetKind;
import fr.vigie.identity.Right;
import fr.vigie.practice.Practice;

/// Why a practice cannot be taken over, whether that is planned or to be done.
sealed interface AdoptionRefusal extends PlanAdoption.Outcome, AdoptPractice.Outcome {

  /// The territory has none of the equipment that it takes.
  record AssetKindMissing(AssetKind assetKind) implements AdoptionRefusal {}

  record NotAllowed(Right right) implements AdoptionRefusal {}

  record PracticeAdopted(Adoption adoption) implements AdoptionRefusal {}

  /// It is not published, or can only be told.
  record PracticeNotAdoptable(Practice practice) implements AdoptionRefusal {}

  record PracticeNotFound(String practiceId) implements AdoptionRefusal {}

  record TerritoryNotFound(String territoryId) implements AdoptionRefusal {}
}
