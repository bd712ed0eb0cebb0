package fr.vigie.category;

/// Came of an act on a category that the catalogue does not have.
public interface UnknownCategory {

  String categoryCode();
}
