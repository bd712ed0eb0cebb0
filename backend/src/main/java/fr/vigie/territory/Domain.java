package fr.vigie.territory;

/// A field of public service.
public enum Domain {
  LIGHTING,
  WASTE,
  MOBILITY,
  SAFETY,
  ENERGY,
  ENVIRONMENT,
  ROADS
}
