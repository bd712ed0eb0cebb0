package fr.vigie.assetimport;

import fr.vigie.asset.AssetAttributes;
import fr.vigie.identity.Viewer;
import fr.vigie.importfile.Reject;
import fr.vigie.importfile.Rejects;
import fr.vigie.register.AssetDraft;
import fr.vigie.register.DraftOutcome;
import fr.vigie.register.KeepDrafts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// At the end of a file, looks again for what was missing. What is still missing its parent is kept
/// standing alone, and goes on waiting for a file that brings the parent.
final class LinkWaiting {

  private static final int PAGE = 500;

  private final KeepDrafts keepDrafts;
  private final AssetImports imports;
  private final Rejects rejects;
  private final Waiting waiting;
  private final Links links;

  LinkWaiting(
      KeepDrafts keepDrafts, AssetImports imports, Rejects rejects, Waiting waiting, Links links) {
    this.keepDrafts = keepDrafts;
    this.imports = imports;
    this.rejects = rejects;
    this.waiting = waiting;
    this.links = links;
  }

  AssetImport link(Viewer viewer, AssetImport begun) {
    var register = new Links.Register(begun.territory(), begun.source());
    var run = begun;
    var page = waiting.next(register, run.id(), PAGE);
    while (!page.isEmpty()) {
      run = link(viewer, run, page);
      page = waiting.next(register, run.id(), PAGE);
    }
    return run.with(run.tally().waiting(waiting.count(register, run.id()) - run.tally().waiting()));
  }

  private AssetImport link(Viewer viewer, AssetImport run, List<Waiting.Draft> page) {
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
      if (!each.isCounted() && each.importId().equals(run.id())) {
        counted.add(outcomes.get(i));
      }
      DraftResults.rejected(outcomes.get(i), each.line(), each.draft().externalId())
          .filter(_ -> each.importId().equals(run.id()))
          .ifPresent(refused::add);
    }
    waiting.lookedAt(register, run.id(), still);
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
