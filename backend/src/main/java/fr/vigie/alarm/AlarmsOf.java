package fr.vigie.alarm;

import fr.vigie.view.Row;
import java.util.List;

/// Alarms that belong to something.
///
/// @param owner the id of an asset, or of the alarm that they are part of
record AlarmsOf(String owner, List<Row> alarms, boolean isComplete) {}
