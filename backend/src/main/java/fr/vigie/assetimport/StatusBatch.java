package fr.vigie.assetimport;

import fr.vigie.asset.Asset;
import fr.vigie.asset.Assets;
import fr.vigie.importfile.Reject;
import fr.vigie.importfile.Rejects;
import fr.vigie.intake.AssetConditions.Noted;
import fr.vigie.intake.AssetConditions.Stated;
import fr.vigie.register.NoteConditions;
import fr.vigie.registerfile.EntryReason;
import fr.vigie.registerfile.IrveStatus;
import fr.vigie.registerfile.Items.Reading;
import fr.vigie.registerfile.RejectedEntry;
import fr.vigie.shared.Transactions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// Keeps what charging points say of themselves: their status, and nothing else of them.
final class StatusBatch {

  private final Assets assets;
  private final NoteConditions noteConditions;
  private final AssetImports imports;
  private final Rejects rejects;
  private final Transactions transactions;

  StatusBatch(
      Assets assets,
      NoteConditions noteConditions,
      AssetImports imports,
      Rejects rejects,
      Transactions transactions) {
    this.assets = assets;
    this.noteConditions = noteConditions;
    this.imports = imports;
    this.rejects = rejects;
    this.transactions = transactions;
  }

  private record Row(Reading reading, IrveStatus status) {}

  AssetImport keep(AssetImport run, List<Reading> readings, Instant now, String digest) {
    var refused = new ArrayList<Reject>();
    var rows = new ArrayList<Row>();
    for (var reading : readings) {
      try {
        switch (reading) {
          case Reading.Read(var item) -> rows.add(new Row(reading, IrveStatus.of(item, now)));
          case Reading.Broken broken -> refused.add(broken.reject());
        }
      } catch (RejectedEntry e) {
        refused.add(reject(reading, e.reason(), e.detail()));
      }
    }
    return transactions.run(() -> store(run, readings.size(), rows, refused, digest));
  }

  private static Reject reject(Reading reading, EntryReason reason, String detail) {
    return new Reject(reading.line(), reason.name(), detail, reading.text());
  }

  private AssetImport store(
      AssetImport run, int read, List<Row> rows, List<Reject> before, String digest) {
    var refused = new ArrayList<>(before);
    var results = noted(run, rows);
    for (var i = 0; i < rows.size(); i++) {
      if (isRefused(results.get(i))) {
        var reading = rows.get(i).reading();
        refused.add(reject(reading, EntryReason.UNKNOWN_ASSET, results.get(i).name()));
      }
    }
    refused.sort(Comparator.comparingLong(Reject::line));
    var changed = results.stream().filter(result -> result == Noted.CHANGED).count();
    var same = results.stream().filter(r -> r == Noted.SAME || r == Noted.OLDER).count();
    var tally = run.tally().read(read, new KeyCounts()).became(0, changed, same).rejected(refused);
    var after = run.advanced(run.taken() + read, digest, tally);
    rejects.add(run.id(), refused, run.startedAt());
    imports.advance(after, run.taken());
    return after;
  }

  private static boolean isRefused(Noted result) {
    return result != Noted.CHANGED && result != Noted.SAME && result != Noted.OLDER;
  }

  /// What came of each; a dry run says what would.
  private List<Noted> noted(AssetImport run, List<Row> rows) {
    var points = points(run, rows);
    var stated = new ArrayList<Stated>();
    for (var row : rows) {
      var asset = points.get(row.status().point());
      var id = asset == null ? "" : asset.id();
      stated.add(new Stated(id, row.status().status(), row.status().at()));
    }
    return run.isDryRun() ? noteConditions.judge(stated) : noteConditions.note(stated);
  }

  private Map<String, Asset> points(AssetImport run, List<Row> rows) {
    var numbers = rows.stream().map(row -> row.status().point()).distinct().toList();
    var points = new HashMap<String, Asset>();
    assets
        .entered(run.territory(), run.source(), numbers)
        .forEach(asset -> points.put(Objects.requireNonNull(asset.entry()).externalId(), asset));
    return points;
  }
}
