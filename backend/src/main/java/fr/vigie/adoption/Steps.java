package fr.vigie.adoption;

import fr.vigie.lighting.LightingSchedule;
import fr.vigie.territory.TemplateChange;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What taking something over does to a territory.
///
/// @param first the first settings that change or stay, 100 at most
/// @param changes how many settings change
/// @param kept how many stay, as they were changed by hand
/// @param schedule by which lamps would be lit; null where that does not change
record Steps(
    List<TemplateChange> first, int changes, int kept, @Nullable LightingSchedule schedule) {

  Steps {
    first = List.copyOf(first);
  }

  Steps with(@Nullable LightingSchedule foreseen) {
    return new Steps(first, changes, kept, foreseen);
  }
}
