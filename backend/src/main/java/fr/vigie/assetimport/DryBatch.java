package fr.vigie.assetimport;

import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Reject;
import fr.vigie.importfile.Rejects;
import fr.vigie.register.AssetDraft;
import fr.vigie.register.DraftOutcome;
import fr.vigie.register.KeepDrafts;
import fr.vigie.shared.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/// Tries a batch: tells what it would change, and writes that only.
final class DryBatch {

  /// Of the changes that a dry run tells, in all.
  private static final int MOST_TOLD = 10_000;

  private final KeepDrafts keepDrafts;
  private final AssetImports imports;
  private final Rejects rejects;
  private final DryLinks links;
  private final Transactions transactions;
  private final DryWaiting waiting = new DryWaiting();

  DryBatch(
      KeepDrafts keepDrafts,
      AssetImports imports,
      Rejects rejects,
      Links links,
      Transactions transactions) {
    this.keepDrafts = keepDrafts;
    this.imports = imports;
    this.rejects = rejects;
    this.links = new DryLinks(links);
    this.transactions = transactions;
  }

  /// Makes one for each dry run.
  interface Maker {
    DryBatch make();
  }

  AssetImport keep(Viewer viewer, AssetImport run, EntryBatch batch, String digest) {
    var register = new Links.Register(run.territory(), run.source());
    var maker = DraftMaker.of(register, batch, links);
    var drafts = maker.drafts(batch.entries());
    var outcomes = tried(viewer, run, batch, drafts, maker);
    links.add(batch);
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
  private List<DraftOutcome> tried(
      Viewer viewer, AssetImport run, EntryBatch batch, List<AssetDraft> drafts, DraftMaker maker) {
    var first = ask(viewer, run, drafts);
    var alone = new ArrayList<AssetDraft>();
    for (var i = 0; i < first.size(); i++) {
      if (DraftResults.isParentMissing(first.get(i))) {
        alone.add(LinkWaiting.alone(drafts.get(i)));
      }
    }
    var again = ask(viewer, run, alone).iterator();
    var outcomes = new ArrayList<DraftOutcome>();
    for (var i = 0; i < first.size(); i++) {
      var draft = drafts.get(i);
      var entry = batch.entries().get(i);
      var missing = DraftResults.isParentMissing(first.get(i)) ? draft.parentExternalId() : null;
      var outcome = missing == null ? first.get(i) : again.next();
      outcomes.add(waiting.isUnfit(draft.kind(), missing) ? DryWaiting.unfit() : outcome);
      var model = maker.isModelMissing(entry.model()) ? entry.model() : null;
      waiting.add(draft, entry.item().line(), outcomes.getLast(), missing, model);
    }
    return outcomes;
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

  /// What the end of the file makes of what came before what it refers to.
  AssetImport end(AssetImport run) {
    var end = waiting.end(links);
    var refused =
        end.refused().stream()
            .flatMap(
                each -> DraftResults.rejected(DryWaiting.unfit(), each.line(), each.id()).stream())
            .toList();
    var less = DraftResults.of(end.refused().stream().map(DryWaiting.Refused::instead).toList());
    var after =
        run.with(
            run.tally()
                .became(-less.created(), -less.changed(), -less.unchanged())
                .rejected(refused)
                .waiting(end.waiting() - run.tally().waiting()));
    return transactions.run(() -> store(run, after, refused, List.of()));
  }
}
