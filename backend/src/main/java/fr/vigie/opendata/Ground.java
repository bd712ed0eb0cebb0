package fr.vigie.opendata;

import fr.vigie.territory.Territory;
import org.jspecify.annotations.Nullable;

/// Whose reports somebody asks for: a territory, or one commune of it.
///
/// @param commune the INSEE code of the commune; null for the whole territory
public record Ground(Territory territory, @Nullable String commune) {}
