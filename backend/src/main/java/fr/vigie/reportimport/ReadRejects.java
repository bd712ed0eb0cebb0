package fr.vigie.reportimport;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Rejects;
import fr.vigie.importfile.RejectsCsv;

/// Who may import reads which rows were refused.
final class ReadRejects {

  sealed interface Outcome {
    record Found(RejectsCsv rejects) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record ImportNotFound(String id) implements Outcome {}
  }

  private final Imports imports;
  private final Rejects rejects;

  ReadRejects(Imports imports, Rejects rejects) {
    this.imports = imports;
    this.rejects = rejects;
  }

  Outcome read(Viewer viewer, String importId) {
    if (!viewer.scope(Right.IMPORT_DATA).isEverywhere()) {
      return new Outcome.NotAllowed(Right.IMPORT_DATA);
    }
    return imports.exists(importId)
        ? new Outcome.Found(new RejectsCsv(rejects, importId))
        : new Outcome.ImportNotFound(importId);
  }
}
