package fr.vigie.view;

/// What the schema says of a field's type beside its name.
///
/// @param isRequired whether it may not be null
/// @param hasRequiredItems whether no item of the list may be null
public record Shape(boolean isRequired, boolean isList, boolean hasRequiredItems) {

  /// Whether the answer may be null there; throws {@link Unwritable} otherwise.
  void allowNull(String field) {
    if (isRequired) {
      throw new Unwritable(field + " may not be null");
    }
  }

  void allowNullItem(String field) {
    if (hasRequiredItems) {
      throw new Unwritable(field + " may hold no null");
    }
  }
}
