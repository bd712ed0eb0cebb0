package fr.vigie.report;

import org.jspecify.annotations.Nullable;

/// What staff decided about a report, beside its work order.
///
/// @param duplicateOf the id of the report that deals with the same; null when it is no duplicate
public record Handling(@Nullable String duplicateOf) {

  public static final Handling NONE = new Handling(null);
}
