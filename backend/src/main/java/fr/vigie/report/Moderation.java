package fr.vigie.report;

/// What the public may read of a report's words.
///
/// @param isHeld whether nobody but staff and the author reads them, until staff has looked
public record Moderation(boolean isHeld) {

  public static final Moderation NONE = new Moderation(false);
}
