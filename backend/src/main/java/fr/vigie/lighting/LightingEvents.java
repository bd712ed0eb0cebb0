package fr.vigie.lighting;

import fr.vigie.event.Event;
import fr.vigie.shared.Ids;

/// What the log is told of lighting.
final class LightingEvents {

  private LightingEvents() {}

  static Event scheduleSet(Ids ids, LightingSchedule schedule) {
    return new Event(
        ids.next("evt"),
        "LightingScheduleSet",
        schedule.territory(),
        schedule.id(),
        "SET",
        schedule.setBy(),
        schedule.setAt());
  }
}
