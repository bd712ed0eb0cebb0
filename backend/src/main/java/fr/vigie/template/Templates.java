package fr.vigie.template;

import fr.vigie.shared.Page;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// All versions of all templates.
interface Templates {

  /// A version of a template.
  ///
  /// @param version null for the newest
  Optional<Template> find(String name, @Nullable Integer version);

  List<Template> list(Collection<String> ids);

  /// By name, the newest version first.
  Page<Template> page(int first, @Nullable String after);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when there is this version of it.
  void add(Template template);
}
