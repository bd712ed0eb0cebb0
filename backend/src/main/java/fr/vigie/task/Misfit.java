package fr.vigie.task;

/// Why an answer does not fit a task.
public enum Misfit {
  /// The work order has no such task.
  UNKNOWN_TASK,
  NOT_TRUE_OR_FALSE,
  NOT_A_NUMBER,
  OUT_OF_RANGE,
  NOT_A_CHOICE,
  TOO_LONG,
  /// No name of a photo, 8 to 64 letters, digits, `_` and `-`.
  NOT_A_PHOTO
}
