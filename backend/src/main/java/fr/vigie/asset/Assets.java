package fr.vigie.asset;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All equipment.
public interface Assets {

  Optional<Asset> find(String id);

  List<Asset> list(Collection<String> ids);

  /// Those that a register knows by these numbers.
  List<Asset> entered(String territory, String source, Collection<String> externalIds);

  /// Whether anything that is not removed stands right below it.
  boolean supports(String id);

  boolean isEmpty();

  /// Throws {@link fr.vigie.shared.AlreadyExists} when a register's number is taken.
  void addAll(List<Asset> added);

  /// Lets no other transaction change these before this one ends: what is attached to them would be
  /// written with a path, or below something removed, that was true a moment ago.
  void hold(Collection<String> ids);

  /// Keeps equipment as it is now; what stands below follows what was attached elsewhere, and
  /// {@link Moves} tells of what was moved. As many commands for all as for one, whatever changed.
  /// Throws {@link fr.vigie.shared.AlreadyExists} when a register's number is taken.
  void changeAll(List<Asset> changed);

  /// Keeps the condition of equipment as it is now, and nothing else of it. One command for all.
  void noteAll(List<Asset> noted);

  /// Keeps the last measurements, each unless a later one of the same metric is there. One command
  /// for all, and no event.
  void saw(Collection<Latest> seen);
}
