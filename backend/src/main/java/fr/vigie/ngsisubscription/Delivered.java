package fr.vigie.ngsisubscription;

import fr.vigie.ngsild.EntityJson;
import fr.vigie.ngsild.Form;
import java.net.URI;
import java.util.Set;

/// Where and in which form a partner is told.
///
/// @param attributes which are told; none for all
/// @param isLinked whether what the names mean is told in the body, as JSON-LD has it
record Delivered(URI uri, boolean isLinked, Form form, Set<String> attributes) {

  Delivered {
    attributes = Set.copyOf(attributes);
  }

  EntityJson json() {
    return new EntityJson(form, attributes);
  }
}
