package fr.vigie.tourplan;

/// A stop that is not part of a plan, and why.
public record LeftOut(String stop, Reason reason) {

  public enum Reason {
    /// It is given to others, so that who drives could not finish it.
    OTHERS_WORK,
    /// It needs what the crew cannot do.
    SKILL_MISSING,
    /// What is to be loaded there does not fit, or not beside the rest.
    NO_CAPACITY,
    /// No road leads there, or none back.
    UNREACHABLE,
    /// Nobody can be there before it closes.
    WINDOW_CLOSED,
    /// The way there, the work and the way back take longer than the shift.
    SHIFT_TOO_SHORT,
    /// By itself it could be visited, but not beside the others.
    NO_TIME_LEFT
  }
}
