package fr.vigie.lighting;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How the lamps of a place are to be lit in one night.
///
/// @param schedule null where none was set
/// @param versions of all schedules that were ever set for the place, 50 at most
record LightingPlan(
    LightingPlace place,
    LocalDate evening,
    @Nullable LightingSchedule schedule,
    Night night,
    List<Night.Part> parts,
    List<LightingSchedule> versions,
    boolean viewerCanSetSchedule) {}
