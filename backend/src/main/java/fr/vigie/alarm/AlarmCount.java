package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.territory.Domain;
import org.jspecify.annotations.Nullable;

/// How many alarms are active.
///
/// @param domain null for feeds
/// @param unacknowledgedCount how many of them nobody has acknowledged
public record AlarmCount(
    Severity severity, @Nullable Domain domain, int count, int unacknowledgedCount) {}
