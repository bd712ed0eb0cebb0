package fr.vigie.identity;

/// What a person may do in a territory.
public enum Right {
  /// Reads what citizens wrote, and hears of new reports.
  SEE_REPORTS,
  /// Sorts, refuses, merges, hands on and answers reports, and files them for who telephones.
  HANDLE_REPORTS,
  /// Reads work orders, and hears of their changes.
  SEE_WORK,
  /// Starts, holds and completes the work given to them; dispatchers anybody's.
  DO_WORK,
  /// Plans and cancels work.
  PLAN_WORK,
  /// Reads the figures of the territory.
  SEE_FIGURES,
  /// Reads what the register knows of equipment, its measurements and its history.
  SEE_ASSETS,
  /// Enters, changes and removes equipment.
  MANAGE_ASSETS,
  /// Takes over data from other systems.
  IMPORT_DATA,
  /// Reads how notifications went out.
  SEE_DELIVERIES,
  /// Reads which versions of the apps use which fields.
  SEE_USAGE,
  /// Sets lighting schedules, and what savings are counted by: tariffs and baselines.
  SET_ENERGY,
  /// Reads what devices and feeds measure.
  SEE_MEASUREMENTS,
  /// Says which sources and devices measurements come from.
  MANAGE_SOURCES,
  /// Sets up the territory, and says who works there; in the whole region, adds territories.
  SET_UP,
  /// Reads alarms, and hears of them.
  SEE_ALARMS,
  /// Acknowledges, clears and comments alarms.
  HANDLE_ALARMS,
  /// Says what raises an alarm.
  MANAGE_ALARM_RULES,
  /// Decides what the public may read and see of reports, and who may not file for a while.
  MODERATE
}
