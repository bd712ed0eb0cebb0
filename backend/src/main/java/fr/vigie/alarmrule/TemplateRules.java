package fr.vigie.alarmrule;

import java.util.Collection;
import java.util.Map;

/// What a template said last of the alarm rules of territories.
interface TemplateRules {

  /// By territory, and by kind and type, each rule in a line; nothing of those to which none was
  /// applied.
  Map<String, Map<String, String>> said(Collection<String> territories);

  /// By one command.
  void put(Map<String, Map<String, String>> said);
}
