package fr.vigie.category;

import fr.vigie.shared.Language;
import org.jspecify.annotations.Nullable;

/// A branch of the tree of categories.
///
/// @param parent what it is a branch of; null at the root
public record CategoryGroup(String code, Words label, @Nullable CategoryGroup parent) {

  CategoryGroup in(Language language) {
    return new CategoryGroup(
        code, label.in(language), parent == null ? null : parent.in(language));
  }
}
