package fr.vigie.controlroom;

import fr.vigie.event.Placed;
import fr.vigie.event.Position;

/// An object that a control room is still to be told of.
///
/// @param before a place in the log before all that happened to it and was not told
/// @param last what happened to it last
/// @param isOwn whether it was of the control room at some time since
record Waiting(Position before, Placed last, boolean isOwn) {

  /// Both, whichever was heard of first.
  Waiting and(Waiting other) {
    return new Waiting(
        before.isBefore(other.before) ? before : other.before,
        last.at().isBefore(other.last.at()) ? other.last : last,
        isOwn || other.isOwn);
  }
}
