package fr.vigie.team;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// That somebody is qualified for something.
///
/// @param skill the code of the skill
/// @param validUntil the last day; null when it does not end
public record Qualification(String skill, @Nullable LocalDate validUntil) {

  public boolean isValidOn(LocalDate day) {
    return validUntil == null || !day.isAfter(validUntil);
  }
}
