package fr.vigie.assetimport;

import fr.vigie.asset.AssetAttributes;
import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Reject;
import fr.vigie.importfile.Rejects;
import fr.vigie.register.AssetDraft;
import fr.vigie.register.DraftOutcome;
import fr.vigie.register.KeepDrafts;
import fr.vigie.register.LinkEntries;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// At the end of a file, looks again for what was missing. What is still missing its parent is kept
/// standing alone, and goes on waiting for a file that brings the parent; then only that is added.
final class LinkWaiting {

  private static final int PAGE = 500;

  private final KeepDrafts keepDrafts;
  private final LinkEntries linkEntries;
  private final LinkChildren linkChildren;
  private final AssetImports imports;
  private final Rejects rejects;
  private final Waiting waiting;
  private final Links links;

  LinkWaiting(
      KeepDrafts keepDrafts,
      LinkEntries linkEntries,
      AssetImports imports,
      Rejects rejects,
      Waiting waiting,
      Links links) {
    this.keepDrafts = keepDrafts;
    this.linkEntries = linkEntries;
    this.linkChildren = new LinkChildren(linkEntries, imports, rejects, links);
    this.imports = imports;
    this.rejects = rejects;
    this.waiting = waiting;
    this.links = links;
  }

  AssetImport link(Viewer viewer, AssetImport begun) {
    var register = new Links.Register(begun.territory(), begun.source());
    var run = begun;
    var page = waiting.next(register, null, PAGE);
    while (!page.isEmpty()) {
      run = link(viewer, run, page.stream().filter(Waiting.Draft::isKept).toList());
      run = keep(viewer, run, page.stream().filter(each -> !each.isKept()).toList());
      page = waiting.next(register, page.getLast(), PAGE);
    }
    run = linkChildren.link(viewer, run);
    var count = waiting.count(register, run.id()) + links.count(register, run.id());
    return run.with(run.tally().waiting(count - run.tally().waiting()));
  }

  /// Adds what was missing to what is kept already.
  private AssetImport link(Viewer viewer, AssetImport run, List<Waiting.Draft> page) {
    var models = models(new Links.Register(run.territory(), run.source()), page);
    var wanted =
        page.stream()
            .map(each ->
                LinkEntries.Link.of(
                    described(each, models), models.described(AssetAttributes.NONE, each.model())))
            .toList();
    var after = new AtomicReference<>(run);
    LinkChildren.linked(
        linkEntries.link(
            viewer,
            new LinkEntries.Request(run.territory(), run.source(), wanted),
            outcomes -> after.set(store(run, page, outcomes, outcomes, models))));
    return after.get();
  }

  private AssetImport keep(Viewer viewer, AssetImport run, List<Waiting.Draft> page) {
    var register = new Links.Register(run.territory(), run.source());
    var models = models(register, page);
    var request = request(run, page.stream().map(each -> described(each, models)).toList());
    var dry = new KeepDrafts.Request(run.territory(), run.source(), request.drafts(), true);
    var tried = DraftResults.kept(keepDrafts.keep(viewer, dry));
    var drafts = new ArrayList<AssetDraft>();
    for (var i = 0; i < page.size(); i++) {
      var draft = request.drafts().get(i);
      drafts.add(DraftResults.isParentMissing(tried.get(i)) ? alone(draft) : draft);
    }
    var after = new AtomicReference<>(run);
    DraftResults.kept(
        keepDrafts.keep(
            viewer,
            request(run, drafts),
            outcomes -> after.set(store(run, page, tried, outcomes, models))));
    return after.get();
  }

  private DraftMaker models(Links.Register register, List<Waiting.Draft> page) {
    var wanted = page.stream().map(Waiting.Draft::model).filter(Objects::nonNull).distinct();
    var models = new HashMap<String, AssetAttributes>();
    links
        .models(register, wanted.toList())
        .forEach((id, texts) -> models.put(id, DraftMaker.attributes(texts)));
    return new DraftMaker(Map.of(), models);
  }

  private static AssetDraft described(Waiting.Draft each, DraftMaker models) {
    var draft = each.draft();
    return copy(
        draft, draft.parentExternalId(), models.described(draft.attributes(), each.model()));
  }

  static AssetDraft alone(AssetDraft draft) {
    return copy(draft, null, draft.attributes());
  }

  private static AssetDraft copy(
      AssetDraft draft, @Nullable String parent, AssetAttributes attributes) {
    return new AssetDraft(
        draft.externalId(),
        draft.kind(),
        draft.label(),
        draft.location(),
        parent,
        attributes,
        draft.status(),
        draft.lifecycle(),
        draft.installedOn());
  }

  private static KeepDrafts.Request request(AssetImport run, List<AssetDraft> drafts) {
    return new KeepDrafts.Request(run.territory(), run.source(), drafts, false);
  }

  private AssetImport store(
      AssetImport run,
      List<Waiting.Draft> page,
      List<DraftOutcome> tried,
      List<DraftOutcome> outcomes,
      DraftMaker models) {
    var register = new Links.Register(run.territory(), run.source());
    var still = new ArrayList<String>();
    var done = new ArrayList<String>();
    var counted = new ArrayList<DraftOutcome>();
    var refused = new ArrayList<Reject>();
    for (var i = 0; i < page.size(); i++) {
      var each = page.get(i);
      var isMissing =
          DraftResults.isParentMissing(tried.get(i)) || models.isModelMissing(each.model());
      (isMissing ? still : done).add(each.draft().externalId());
      if (!each.isKept() && each.importId().equals(run.id())) {
        counted.add(outcomes.get(i));
      }
      DraftResults.rejected(outcomes.get(i), each.line(), each.draft().externalId())
          .filter(_ -> each.importId().equals(run.id()))
          .ifPresent(refused::add);
    }
    waiting.keep(register, still);
    waiting.remove(register, done);
    rejects.add(run.id(), refused, run.startedAt());
    var results = DraftResults.of(counted);
    var tally =
        run.tally()
            .became(results.created(), results.changed(), results.unchanged())
            .rejected(refused);
    var after = run.with(tally);
    imports.advance(after, run.taken());
    return after;
  }
}
