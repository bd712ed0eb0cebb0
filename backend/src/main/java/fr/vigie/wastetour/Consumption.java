package fr.vigie.wastetour;

/// What the vehicle of a round burns, as the territory says it.
///
/// @param litresPer100Kilometres of diesel
/// @param source where the figure is from, such as the logbook of a year
public record Consumption(double litresPer100Kilometres, String source) {}
