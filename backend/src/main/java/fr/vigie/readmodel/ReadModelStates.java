package fr.vigie.readmodel;

import fr.vigie.event.EventStream.Place;
import fr.vigie.readmodel.ReadModelState.Checked;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// How far the read models are.
public interface ReadModelStates {

  /// Empty before it was computed first.
  Optional<ReadModelState> find(String name);

  /// Those that were ever computed, by name.
  List<ReadModelState> list();

  /// It was computed anew, from when it began; what was asked of it before then is done.
  void rebuilt(String name, int version, Place place, Instant began);

  /// All was taken up as far as there; whether nobody has asked for it to be computed anew.
  boolean followed(String name, Place place, Instant upTo);

  void checked(String name, Checked checked);

  /// It is to be computed anew; false where it never was.
  boolean askRebuild(String name, Instant at);

  /// It is to be checked; false where it was never computed.
  boolean askCheck(String name, Instant at);
}
