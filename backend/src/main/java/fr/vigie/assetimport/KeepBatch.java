package fr.vigie.assetimport;

import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Reject;
import fr.vigie.importfile.Rejects;
import fr.vigie.register.AssetDraft;
import fr.vigie.register.DraftOutcome;
import fr.vigie.register.KeepDrafts;
import fr.vigie.registerfile.RegisterEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps a batch whole or not at all: its equipment, what waits, its rejects, and how far the
/// import came.
final class KeepBatch {

  private final KeepDrafts keepDrafts;
  private final AssetImports imports;
  private final Rejects rejects;
  private final Waiting waiting;
  private final Links links;

  KeepBatch(
      KeepDrafts keepDrafts, AssetImports imports, Rejects rejects, Waiting waiting, Links links) {
    this.keepDrafts = keepDrafts;
    this.imports = imports;
    this.rejects = rejects;
    this.waiting = waiting;
    this.links = links;
  }

  /// The import with the batch dealt with.
  AssetImport keep(Viewer viewer, AssetImport run, EntryBatch batch, String digest) {
    var register = new Links.Register(run.territory(), run.source());
    var maker = DraftMaker.of(register, batch, links);
    var request =
        new KeepDrafts.Request(
            run.territory(), run.source(), maker.drafts(batch.entries()), run.isDryRun());
    var after = new AtomicReference<>(run);
    DraftResults.kept(
        keepDrafts.keep(
            viewer,
            request,
            outcomes -> {
              var kept = new Kept(run, batch, maker, request.drafts(), outcomes);
              after.set(kept.after(digest));
              store(register, kept, after.get());
            }));
    return after.get();
  }

  private void store(Links.Register register, Kept kept, AssetImport after) {
    if (!after.isDryRun()) {
      links.putParents(register, news(register, kept.children()));
      links.putModels(register, kept.models());
      waiting.remove(register, kept.ids());
      waiting.put(register, kept.waiting());
    }
    rejects.add(after.id(), kept.rejects(), after.startedAt());
    imports.advance(after, kept.run().taken());
  }

  /// Those of which it was not known. What came in an earlier batch, or file, than what it is to
  /// stand below has to wait for the end of this one.
  private List<Links.Child> news(Links.Register register, Map<String, Links.Child> children) {
    var known = links.parents(register, children.keySet());
    return children.values().stream()
        .filter(child -> !child.parent().equals(known.get(child.id())))
        .map(child -> child.insteadOf(known.get(child.id())))
        .toList();
  }

  /// What came of a batch.
  private record Kept(
      AssetImport run,
      EntryBatch batch,
      DraftMaker maker,
      List<AssetDraft> drafts,
      List<DraftOutcome> outcomes) {

    AssetImport after(String digest) {
      var results = DraftResults.of(outcomes);
      var tally =
          run.tally()
              .read(batch.rows(), batch.keys())
              .became(results.created(), results.changed(), results.unchanged())
              .rejected(rejects());
      return run.advanced(run.taken() + batch.items(), digest, tally);
    }

    List<Reject> rejects() {
      var all = new ArrayList<>(batch.rejects());
      for (var i = 0; i < outcomes.size(); i++) {
        var item = batch.entries().get(i).item();
        DraftResults.rejected(outcomes.get(i), item.line(), item.text()).ifPresent(all::add);
      }
      return all;
    }

    List<String> ids() {
      return batch.entries().stream().map(RegisterEntry::externalId).toList();
    }

    List<Waiting.Draft> waiting() {
      var waiting = new ArrayList<Waiting.Draft>();
      for (var i = 0; i < outcomes.size(); i++) {
        var entry = batch.entries().get(i);
        var isParentMissing = DraftResults.isParentMissing(outcomes.get(i));
        var isRejected = outcomes.get(i) instanceof DraftOutcome.Rejected && !isParentMissing;
        if (!isRejected && (isParentMissing || maker.isModelMissing(entry.model()))) {
          waiting.add(
              new Waiting.Draft(
                  drafts.get(i), entry.model(), run.id(), entry.item().line(), !isParentMissing));
        }
      }
      return waiting;
    }

    Map<String, Links.Child> children() {
      var here = Set.copyOf(ids());
      var children = new HashMap<String, Links.Child>();
      for (var entry : batch.entries()) {
        for (var child : entry.children()) {
          var line = entry.item().line();
          children.put(
              child,
              new Links.Child(
                  child, entry.externalId(), null, !here.contains(child), run.id(), line));
        }
      }
      return children;
    }

    Map<String, Map<String, String>> models() {
      var models = new HashMap<String, Map<String, String>>();
      batch.models().forEach((id, attributes) -> models.put(id, attributes.asText()));
      return models;
    }
  }
}
