package fr.vigie.tally;

import fr.vigie.territory.Domain;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What was counted of a day in a territory.
///
/// @param domain null for all together, and what is of none
public record DayTally(String territory, @Nullable Domain domain, LocalDate day, Tally tally) {}
