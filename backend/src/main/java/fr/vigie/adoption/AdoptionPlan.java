package fr.vigie.adoption;

import fr.vigie.energy.Foreseen;
import fr.vigie.practice.Practice;
import fr.vigie.territory.Territory;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What would come of a territory's taking over a practice.
///
/// @param from the first day
/// @param expected what its own lamps would save; null where nothing of it is lighting, or nothing
///   changes
record AdoptionPlan(
    Practice practice,
    Territory territory,
    LocalDate from,
    Steps steps,
    @Nullable Foreseen expected) {}
