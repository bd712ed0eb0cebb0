package fr.vigie.contractor;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// All contractors of all territories.
public interface Contractors {

  /// How many may work for a territory at once.
  int MOST = 200;

  Optional<Contractor> find(String id);

  Optional<Contractor> findByClientContractorId(String clientContractorId);

  List<Contractor> list(Collection<String> ids);

  /// Those that work for a territory, by name.
  List<Contractor> of(String territory);

  /// Those that do so no longer, the last first; at most so many.
  List<Contractor> endedOf(String territory, int most);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientContractorId` is taken, or its
  /// name among those that work for the territory.
  void add(Contractor contractor);

  /// Puts it in the place of the one with its id; throws as {@link #add} does.
  void put(Contractor contractor);

  /// The one with this id. Within the transaction under way it stays as it is: of two that hold it
  /// at once one begins again and sees what the other did.
  Optional<Contractor> hold(String id);
}
