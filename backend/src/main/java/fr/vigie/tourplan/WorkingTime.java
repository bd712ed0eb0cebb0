package fr.vigie.tourplan;

import java.util.List;

/// A clock that stands still during breaks; seconds from the beginning of a shift.
final class WorkingTime {

  /// @param from when it begins
  /// @param to when it is over
  record Rest(double from, double to) {}

  private final List<Rest> rests;

  /// @param rests in order, none meeting another
  WorkingTime(List<Rest> rests) {
    this.rests = List.copyOf(rests);
  }

  /// When so many seconds of driving and work are over that begin at an instant.
  double after(double start, double seconds) {
    if (seconds <= 0) {
      return start;
    }
    var end = outside(start) + seconds;
    for (var rest : rests) {
      if (rest.from() >= start && rest.from() < end) {
        end += rest.to() - rest.from();
      }
    }
    return end;
  }

  /// The latest beginning of so many seconds that are over by an instant.
  double before(double end, double seconds) {
    if (seconds <= 0) {
      return end;
    }
    var start = end;
    var left = seconds;
    for (var rest : rests.reversed()) {
      if (rest.from() < start) {
        var worked = Math.max(0, start - rest.to());
        if (worked >= left) {
          return start - left;
        }
        left -= worked;
        start = Math.min(start, rest.from());
      }
    }
    return start - left;
  }

  /// The instant, or the end of the break that it lies in.
  double outside(double instant) {
    for (var rest : rests) {
      if (instant > rest.from() && instant < rest.to()) {
        return rest.to();
      }
    }
    return instant;
  }

  /// The instant, or the beginning of the break that it lies in.
  double notInside(double instant) {
    for (var rest : rests) {
      if (instant > rest.from() && instant < rest.to()) {
        return rest.from();
      }
    }
    return instant;
  }
}
