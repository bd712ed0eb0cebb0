package fr.vigie.privacy;

import java.util.List;

/// A copy of the deletion register beside the database, so that a database that is restored from
/// before an erasure learns of it.
interface ErasureFile {

  /// Adds an erasure, and returns when it lies on the disk.
  void append(Erasure erasure);

  /// All that were ever added.
  List<Erasure> read();
}
