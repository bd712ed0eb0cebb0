package fr.vigie.photo;

/// What a photo is to show.
public enum PhotoPurpose {
  /// What is wrong, as a citizen sees it.
  REPORT,
  /// That it is not mended.
  CONTEST,
  /// A place before the work.
  BEFORE,
  /// A place after the work.
  AFTER;

  /// Whether only those take it who do the work.
  public boolean isOfWork() {
    return this == BEFORE || this == AFTER;
  }
}
