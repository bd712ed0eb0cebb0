package fr.vigie.category;

import fr.vigie.shared.Language;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A branch of the tree of categories.
///
/// @param parent what it is a branch of; null at the root
public record CategoryGroup(String code, Words label, @Nullable CategoryGroup parent) {

  /// All that it is below, from the root down, and itself.
  List<CategoryGroup> path() {
    var path = new ArrayList<>(parent == null ? List.of() : parent.path());
    path.add(this);
    return path;
  }

  CategoryGroup in(Language language) {
    return new CategoryGroup(code, label.in(language), parent == null ? null : parent.in(language));
  }
}
