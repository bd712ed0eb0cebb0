package fr.vigie.reportimport;

/// All imports of reports.
interface Imports {

  boolean exists(String id);

  /// Adds an import, or changes it to what is given here.
  void put(Import run);
}
