package fr.vigie.view;

import fr.vigie.shared.JsonBuffer;
import java.util.IdentityHashMap;
import java.util.Map;

/// One answer under construction.
///
/// @param loaded what references refer to, by the field and the id
record Rendering(
    Circumstances circumstances,
    JsonBuffer out,
    Map<FieldPlan.ReferencePlan<?>, Map<String, Object>> loaded) {

  Rendering(Circumstances circumstances, JsonBuffer out) {
    this(circumstances, out, new IdentityHashMap<>());
  }
}
