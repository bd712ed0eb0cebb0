package fr.vigie.assetimport;

import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Reject;
import fr.vigie.importfile.Rejects;
import fr.vigie.register.DraftOutcome;
import fr.vigie.register.LinkEntries;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/// At the end of a file, attaches what came before the entry that says what stands below it.
final class LinkChildren {

  private static final int PAGE = 500;

  private final LinkEntries linkEntries;
  private final AssetImports imports;
  private final Rejects rejects;
  private final Links links;

  LinkChildren(LinkEntries linkEntries, AssetImports imports, Rejects rejects, Links links) {
    this.linkEntries = linkEntries;
    this.imports = imports;
    this.rejects = rejects;
    this.links = links;
  }

  AssetImport link(Viewer viewer, AssetImport begun) {
    var register = new Links.Register(begun.territory(), begun.source());
    var run = begun;
    var page = links.waiting(register, "", PAGE);
    while (!page.isEmpty()) {
      run = link(viewer, run, page);
      page = links.waiting(register, page.getLast().id(), PAGE);
    }
    return run;
  }

  private AssetImport link(Viewer viewer, AssetImport run, List<Links.Child> page) {
    var wanted =
        page.stream()
            .map(child -> LinkEntries.Link.below(child.parent(), child.id(), child.instead()))
            .toList();
    var after = new AtomicReference<>(run);
    linked(
        linkEntries.link(
            viewer,
            new LinkEntries.Request(run.territory(), run.source(), wanted),
            outcomes -> after.set(store(run, page, outcomes))));
    return after.get();
  }

  /// The outcomes; the right was checked before.
  static List<DraftOutcome> linked(LinkEntries.Outcome outcome) {
    if (outcome instanceof LinkEntries.Outcome.Linked(var outcomes)) {
      return outcomes;
    }
    throw new IllegalStateException("" + outcome);
  }

  /// What is not there yet finds by itself what it stands below, once it comes.
  private AssetImport store(AssetImport run, List<Links.Child> page, List<DraftOutcome> outcomes) {
    var settled = new ArrayList<String>();
    var refused = new ArrayList<Reject>();
    for (var i = 0; i < page.size(); i++) {
      var child = page.get(i);
      if (!DraftResults.isParentMissing(outcomes.get(i))) {
        settled.add(child.id());
      }
      if (child.importId().equals(run.id()) && !DraftResults.isRemoved(outcomes.get(i))) {
        DraftResults.rejected(outcomes.get(i), child.line(), child.id()).ifPresent(refused::add);
      }
    }
    links.settle(new Links.Register(run.territory(), run.source()), settled);
    rejects.add(run.id(), refused, run.startedAt());
    var after = run.with(run.tally().rejected(refused));
    imports.advance(after, run.taken());
    return after;
  }
}
