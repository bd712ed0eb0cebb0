package fr.vigie.reportimport;

import fr.vigie.category.Categories;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Characters;
import fr.vigie.importfile.Header;
import fr.vigie.importfile.Sandboxes;
import fr.vigie.shared.CsvRows;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;

/// An administrator of the region takes over the reports of another system. A report that is there
/// already stays as it is; a run that was cut off is completed by a new one.
final class ImportReports {

  /// What to take over.
  record Request(MappingChoice mapping, InputStream csv) {}

  /// Which mapping to read the CSV by.
  sealed interface MappingChoice {
    record Known(String name) implements MappingChoice {}

    record Sent(InputStream json) implements MappingChoice {}
  }

  sealed interface Outcome {
    record Imported(Import run) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record MappingNotFound(String name, List<String> known) implements Outcome {}
  }

  private final Mappings mappings;
  private final Sandboxes sandboxes;
  private final Categories categories;
  private final KeepBatch keepBatch;
  private final Imports imports;
  private final Ids ids;
  private final Clock clock;

  ImportReports(
      Mappings mappings,
      Sandboxes sandboxes,
      Categories categories,
      KeepBatch keepBatch,
      Imports imports,
      Ids ids,
      Clock clock) {
    this.mappings = mappings;
    this.sandboxes = sandboxes;
    this.categories = categories;
    this.keepBatch = keepBatch;
    this.imports = imports;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for a mapping or a header that does not do.
  Outcome importReports(Viewer viewer, Request request) throws IOException {
    if (!viewer.scope(Right.IMPORT_DATA).isEverywhere()) {
      return new Outcome.NotAllowed(Right.IMPORT_DATA);
    }
    return switch (request.mapping()) {
      case MappingChoice.Sent(var json) -> imported(viewer, mappings.read(json), request.csv());
      case MappingChoice.Known(var name) -> {
        var mapping = mappings.find(name);
        yield mapping.isEmpty()
            ? new Outcome.MappingNotFound(name, Mappings.KNOWN)
            : imported(viewer, mapping.get(), request.csv());
      }
    };
  }

  private Outcome imported(Viewer viewer, Mapping mapping, InputStream csv) throws IOException {
    var rows = new CsvRows(Characters.of(csv, mapping.encoding()), mapping.separator());
    var header =
        rows.next().orElseThrow(() -> new InvalidInput("body", "a CSV that begins with a header"));
    var reader =
        new RowReader(
            mapping,
            Header.of(header, mapping.separator(), mapping.columns().needed()),
            clock.instant());
    var commune = sandboxes.commune(mapping.territory());
    var factory = new ReportFactory(mapping.source(), commune, categories, ids);
    return new Outcome.Imported(run(begun(viewer, mapping), rows, reader, factory));
  }

  private Import run(Import begun, CsvRows rows, RowReader reader, ReportFactory factory)
      throws IOException {
    var run = begun;
    var batch = Batch.next(rows, reader);
    while (!batch.isEmpty()) {
      run = keepBatch.keep(run, batch, factory);
      batch = Batch.next(rows, reader);
    }
    run = run.finished(clock.instant());
    imports.put(run);
    return run;
  }

  private Import begun(Viewer viewer, Mapping mapping) {
    var run =
        new Import(
            ids.next("imp"),
            mapping.source(),
            mapping.attribution(),
            mapping.licence(),
            clock.instant(),
            null,
            viewer.staff().id(),
            Tally.NONE);
    imports.put(run);
    return run;
  }
}
