package fr.vigie.territory;

import org.jspecify.annotations.Nullable;

/// What a template does to one setting of a territory.
///
/// @param territory the id of the territory
/// @param part the part of the template, or `territory` for the territory itself
/// @param setting what is set, such as `lamp-out`
/// @param before what it was; null when it was not set
/// @param after what the template says; null when it says that it is not to be set
public record TemplateChange(
    String territory,
    String part,
    String setting,
    Kind kind,
    @Nullable String before,
    @Nullable String after) {

  public enum Kind {
    /// The territory itself is new.
    ADDED,
    CHANGED,
    /// It was changed by hand since, so it stays as it is.
    KEPT
  }
}
