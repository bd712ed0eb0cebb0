package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Subject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;

/// Equipment, as far as its alarms must know.
public interface AlarmSubjects {

  /// By their ids; what is no equipment in use is left out.
  Map<String, Subject> of(Collection<String> assets);

  /// Those of them that were removed or put out of service.
  Set<String> outOfUse(Collection<String> assets);

  /// How many pieces of a kind that are in use stand below something, at whatever depth.
  long countBelow(String asset, String kind);
}
