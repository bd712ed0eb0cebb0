package fr.vigie.category;

import java.util.Collection;
import java.util.Optional;

/// All forms that were ever asked.
public interface Forms {

  Optional<Form> find(String version);

  /// Keeps the forms of categories that are not kept yet.
  void keep(Collection<Category> categories);
}
