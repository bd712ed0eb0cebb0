package fr.vigie.assetimport;

import fr.vigie.identity.Viewer;
import fr.vigie.registerfile.EntryReader;
import fr.vigie.registerfile.Ground;
import fr.vigie.registerfile.Items;
import fr.vigie.registerfile.Items.Reading;
import fr.vigie.registerfile.Register;
import fr.vigie.registerfile.RegisterFormat;
import fr.vigie.registerfile.RegisterMapping;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Runs an import from where it stands to the end of the file.
final class RunImport {

  private static final ZoneId FRANCE = ZoneId.of("Europe/Paris");

  private final KeepBatch keepBatch;
  private final LinkWaiting linkWaiting;
  private final StatusBatch statusBatch;
  private final DryBatch.Maker dryBatches;
  private final AssetImports imports;
  private final Clock clock;

  RunImport(
      KeepBatch keepBatch,
      LinkWaiting linkWaiting,
      StatusBatch statusBatch,
      DryBatch.Maker dryBatches,
      AssetImports imports,
      Clock clock) {
    this.keepBatch = keepBatch;
    this.linkWaiting = linkWaiting;
    this.statusBatch = statusBatch;
    this.dryBatches = dryBatches;
    this.imports = imports;
    this.clock = clock;
  }

  /// What is sent is not what was sent before.
  static final class OtherContent extends RuntimeException {
    OtherContent(String id) {
      super(id, null, false, false);
    }
  }

  AssetImport run(
      Viewer viewer,
      AssetImport begun,
      @Nullable RegisterMapping mapping,
      Ground ground,
      InputStream body)
      throws IOException {
    return begun.format() == RegisterFormat.IRVE_DYNAMIC
        ? statuses(begun, Register.irveDynamic(body))
        : entries(viewer, begun, register(begun.format(), mapping, body), ground);
  }

  private static Register register(
      RegisterFormat format, @Nullable RegisterMapping mapping, InputStream body)
      throws IOException {
    return switch (format) {
      case IRVE_STATIC -> Register.irve(body);
      case NGSI_LD -> Register.ngsi(body);
      default -> Register.mapped(format, Objects.requireNonNull(mapping), body);
    };
  }

  private AssetImport entries(Viewer viewer, AssetImport begun, Register register, Ground ground)
      throws IOException {
    var firstLines = new FirstLines();
    var digest = new ContentDigest();
    var reader = new EntryReader(ground, LocalDate.ofInstant(clock.instant(), FRANCE));
    skip(
        begun,
        register.items(),
        digest,
        reading -> {
          if (reading instanceof Reading.Read(var item)) {
            EntryBatch.remember(item, register, reader, firstLines);
          }
        });
    var dryBatch = dryBatches.make();
    var run = begun;
    var batch = next(register, reader, firstLines, digest);
    refuseMore(begun, batch.items());
    while (batch.items() > 0) {
      run =
          run.isDryRun()
              ? dryBatch.keep(viewer, run, batch, digest.now())
              : keepBatch.keep(viewer, run, batch, digest.now());
      batch = next(register, reader, firstLines, digest);
    }
    if (begun.finishedAt() != null) {
      return begun;
    }
    return finished(run.isDryRun() ? dryBatch.end(run) : linkWaiting.link(viewer, run));
  }

  private AssetImport finished(AssetImport run) {
    var finished = run.finished(clock.instant());
    imports.advance(finished, run.taken());
    return finished;
  }

  private static EntryBatch next(
      Register register, EntryReader reader, FirstLines firstLines, ContentDigest digest)
      throws IOException {
    var batch = new EntryBatch(register, reader, firstLines);
    while (!batch.isFull()) {
      var reading = register.items().next();
      if (reading.isEmpty()) {
        break;
      }
      digest.add(reading.get());
      batch.add(reading.get());
    }
    return batch;
  }

  private AssetImport statuses(AssetImport begun, Items items) throws IOException {
    var digest = new ContentDigest();
    skip(begun, items, digest, _ -> {});
    var run = begun;
    var batch = next(items, digest);
    refuseMore(begun, batch.size());
    while (!batch.isEmpty()) {
      run = statusBatch.keep(run, batch, clock.instant(), digest.now());
      batch = next(items, digest);
    }
    return begun.finishedAt() == null ? finished(run) : begun;
  }

  private static List<Reading> next(Items items, ContentDigest digest) throws IOException {
    var batch = new ArrayList<Reading>();
    var characters = 0L;
    while (batch.size() < EntryBatch.MOST && characters < EntryBatch.MOST_CHARACTERS) {
      var reading = items.next();
      if (reading.isEmpty()) {
        break;
      }
      digest.add(reading.get());
      characters += reading.get().text().length();
      batch.add(reading.get());
    }
    return batch;
  }

  private interface Skipped {
    void see(Reading reading);
  }

  /// What was dealt with before; it must be the same again.
  private static void skip(AssetImport begun, Items items, ContentDigest digest, Skipped skipped)
      throws IOException {
    for (var i = 0L; i < begun.taken(); i++) {
      var reading = items.next().orElseThrow(() -> new OtherContent(begun.id()));
      digest.add(reading);
      skipped.see(reading);
    }
    if (begun.taken() > 0 && !digest.now().equals(begun.digest())) {
      throw new OtherContent(begun.id());
    }
  }

  /// A finished import has nothing left to take.
  private static void refuseMore(AssetImport begun, int items) {
    if (begun.finishedAt() != null && items > 0) {
      throw new OtherContent(begun.id());
    }
  }
}
