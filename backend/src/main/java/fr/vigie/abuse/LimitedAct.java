package fr.vigie.abuse;

/// What one person, device or network may do only so often.
public enum LimitedAct {
  FILE_REPORT,
  FOLLOW,
  /// Says that a report is not mended.
  CONTEST,
  /// Answers what staff asked.
  ANSWER,
  UPLOAD_PHOTO,
  REQUEST_REMOVAL,
  /// Asks for all that is kept about them, or to be forgotten.
  ASK_FOR_OWN_DATA
}
