package fr.vigie.upkeep;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.readmodel.ReadModelState;
import fr.vigie.readmodel.ReadModelStates;
import java.util.List;

/// The region's administrator looks how what is computed ahead is doing.
final class SeeReadModels {

  private final ReadModelStates states;

  SeeReadModels(ReadModelStates states) {
    this.states = states;
  }

  /// By name; none for all others.
  List<ReadModelState> see(Viewer viewer) {
    return viewer.scope(Right.SET_UP).isEverywhere() ? states.list() : List.of();
  }
}
