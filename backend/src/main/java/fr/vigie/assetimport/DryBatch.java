package fr.vigie.assetimport;

import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Reject;
import fr.vigie.importfile.Rejects;
import fr.vigie.register.AssetDraft;
import fr.vigie.register.DraftOutcome;
import fr.vigie.register.KeepDrafts;
import fr.vigie.shared.Transactions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Tries a batch: tells what it would change, and writes that only.
final class DryBatch {

  /// Of the changes that a dry run tells, in all.
  private static final int MOST_TOLD = 10_000;

  private static final int MOST_MISSING = 100_000;

  private final KeepDrafts keepDrafts;
  private final AssetImports imports;
  private final Rejects rejects;
  private final Links links;
  private final Transactions transactions;
  private final FirstLines firstLines;
  private final Map<String, Long> missingParents = new HashMap<>();

  DryBatch(
      KeepDrafts keepDrafts,
      AssetImports imports,
      Rejects rejects,
      Links links,
      Transactions transactions,
      FirstLines firstLines) {
    this.keepDrafts = keepDrafts;
    this.imports = imports;
    this.rejects = rejects;
    this.links = links;
    this.transactions = transactions;
    this.firstLines = firstLines;
  }

  /// Makes one for each dry run.
  interface Maker {
    DryBatch make(FirstLines firstLines);
  }

  AssetImport keep(Viewer viewer, AssetImport run, EntryBatch batch, String digest) {
    var register = new Links.Register(run.territory(), run.source());
    var drafts = DraftMaker.of(register, batch, links).drafts(batch.entries());
    var outcomes = tried(viewer, run, drafts);
    var refused = new ArrayList<>(batch.rejects());
    var told = new ArrayList<ImportChange>();
    for (var i = 0; i < outcomes.size(); i++) {
      var item = batch.entries().get(i).item();
      DraftResults.rejected(outcomes.get(i), item.line(), item.text()).ifPresent(refused::add);
      told.addAll(change(item.line(), drafts.get(i).externalId(), outcomes.get(i)));
    }
    var results = DraftResults.of(outcomes);
    var before = run.tally().created() + run.tally().changed();
    var tally =
        run.tally()
            .read(batch.rows(), batch.keys())
            .became(results.created(), results.changed(), results.unchanged())
            .rejected(refused);
    var after = run.advanced(run.taken() + batch.items(), digest, tally);
    var kept = told.stream().limit(Math.max(0, MOST_TOLD - before)).toList();
    return transactions.run(() -> store(run, after, refused, kept));
  }

  private AssetImport store(
      AssetImport run, AssetImport after, List<Reject> refused, List<ImportChange> told) {
    rejects.add(after.id(), refused, after.startedAt());
    imports.addChanges(after.id(), told);
    imports.advance(after, run.taken());
    return after;
  }

  /// What is to stand below something that is not there yet is tried standing alone.
  private List<DraftOutcome> tried(Viewer viewer, AssetImport run, List<AssetDraft> drafts) {
    var outcomes = new ArrayList<>(ask(viewer, run, drafts));
    var missing = new ArrayList<Integer>();
    for (var i = 0; i < outcomes.size(); i++) {
      if (DraftResults.isParentMissing(outcomes.get(i))) {
        missing.add(i);
        note(Objects.requireNonNull(drafts.get(i).parentExternalId()));
      }
    }
    var alone = missing.stream().map(i -> LinkWaiting.alone(drafts.get(i))).toList();
    var again = ask(viewer, run, alone);
    for (var i = 0; i < missing.size(); i++) {
      outcomes.set(missing.get(i), again.get(i));
    }
    return outcomes;
  }

  private void note(String parent) {
    if (missingParents.containsKey(parent) || missingParents.size() < MOST_MISSING) {
      missingParents.merge(parent, 1L, Long::sum);
    }
  }

  private List<DraftOutcome> ask(Viewer viewer, AssetImport run, List<AssetDraft> drafts) {
    return DraftResults.kept(
        keepDrafts.keep(
            viewer, new KeepDrafts.Request(run.territory(), run.source(), drafts, true)));
  }

  private static List<ImportChange> change(long line, String externalId, DraftOutcome outcome) {
    return switch (outcome) {
      case DraftOutcome.Created _ -> List.of(new ImportChange(line, externalId, "CREATE", ""));
      case DraftOutcome.Changed changed ->
          List.of(new ImportChange(line, externalId, "CHANGE", words(changed)));
      default -> List.of();
    };
  }

  private static String words(DraftOutcome.Changed changed) {
    return changed.differences().stream()
        .map(each ->
            each.field()
                + ": "
                + Objects.requireNonNullElse(each.from(), "")
                + " -> "
                + Objects.requireNonNullElse(each.to(), ""))
        .collect(Collectors.joining("; "));
  }

  /// How much would wait for what the file does not bring either.
  long waiting() {
    return missingParents.entrySet().stream()
        .filter(parent -> !firstLines.has(parent.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }
}
