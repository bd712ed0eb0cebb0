package fr.vigie.workorder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What else a work order belongs to.
///
/// @param assets the ids of the equipment that it is about
/// @param plan the id of the preventive plan that it comes from; null for none
/// @param followUpOf the id of the work order that it takes up again; null for none
/// @param mergedInto the id of the work order that does it now; null for none
/// @param splitFrom the id of the work order that it was a part of; null for none
public record Links(
    List<String> assets,
    @Nullable String plan,
    @Nullable String followUpOf,
    @Nullable String mergedInto,
    @Nullable String splitFrom) {

  static final Links NONE = about(List.of());

  public Links {
    assets = List.copyOf(assets);
  }

  /// Nothing but equipment.
  public static Links about(List<String> assets) {
    return new Links(assets, null, null, null, null);
  }

  Links mergedInto(String other) {
    return new Links(assets, plan, followUpOf, other, splitFrom);
  }
}
