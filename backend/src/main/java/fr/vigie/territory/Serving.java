package fr.vigie.territory;

import java.util.Collection;
import java.util.List;

/// Changes which territories are served.
public interface Serving {

  /// Adds territories, and says of their communes that they are served; throws {@link
  /// fr.vigie.shared.AlreadyExists} when one of them is there, or serves a commune of another.
  void add(List<Territory> territories);

  /// Remembers which template was applied last.
  ///
  /// @param template its id
  void setTemplate(Collection<String> territories, String template);

  /// Reads anew what is held of territories, communes and organisations.
  void reread();
}
