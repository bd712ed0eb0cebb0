package fr.vigie.lighting;

import java.util.Collection;
import java.util.Map;

/// What a template said last of the lighting of territories.
interface TemplateLighting {

  /// By territory, in a line; nothing of those to which none was applied.
  Map<String, String> said(Collection<String> territories);

  /// By one command.
  void put(Collection<String> territories, String says);
}
