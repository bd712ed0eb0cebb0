package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.Asset.Condition;
import fr.vigie.asset.Asset.Entry;
import fr.vigie.asset.Asset.Site;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.register.DraftOutcome.Reason;
import fr.vigie.register.DraftOutcome.Rejected;
import fr.vigie.shared.Ids;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What the drafts of a batch come to, given what is known by now; writes nothing.
final class DraftBatch {

  private record Change(Asset before, Asset after) {}

  private final KeepDrafts.Request request;
  private final DraftGround ground;
  private final Map<String, Asset> known = new HashMap<>();
  private final Set<String> there;
  private final Ids ids;
  private final Instant now;
  private final Set<String> seen = new HashSet<>();
  private final List<Asset> added = new ArrayList<>();
  private final List<Change> changes = new ArrayList<>();
  private final Set<String> parents = new LinkedHashSet<>();

  DraftBatch(
      KeepDrafts.Request request, DraftGround ground, List<Asset> known, Ids ids, Instant now) {
    this.request = request;
    this.ground = ground;
    this.ids = ids;
    this.now = now;
    known.forEach(asset -> this.known.put(number(asset), asset));
    this.there = known.stream().map(Asset::id).collect(Collectors.toSet());
  }

  private static String number(Asset asset) {
    return Objects.requireNonNull(asset.entry()).externalId();
  }

  List<Asset> added() {
    return added;
  }

  List<Asset> changed() {
    return changes.stream().map(Change::after).toList();
  }

  /// What was there before and something was attached to.
  Set<String> parents() {
    return parents;
  }

  List<AssetChange> history(AssetHistory history, String by) {
    var told = new ArrayList<AssetChange>();
    added.forEach(asset -> told.add(history.registered(asset, now, by)));
    changes.forEach(each -> told.addAll(history.between(each.before(), each.after(), now, by)));
    return told;
  }

  /// Kinds stand below kinds named before them, so in that order parents come first.
  List<DraftOutcome> outcomes() {
    var drafts = request.drafts();
    var outcomes = new DraftOutcome[drafts.size()];
    IntStream.range(0, drafts.size())
        .boxed()
        .sorted(Comparator.comparing(i -> drafts.get(i).kind()))
        .forEach(i -> outcomes[i] = outcome(drafts.get(i)));
    return Arrays.asList(outcomes);
  }

  private DraftOutcome outcome(AssetDraft draft) {
    if (!seen.add(draft.externalId())) {
      return new Rejected(Reason.SENT_TWICE);
    }
    var before = known.get(draft.externalId());
    if (before != null && entry(before).fingerprint().equals(draft.fingerprint())) {
      return new DraftOutcome.Unchanged(before.id());
    }
    var site = ground.site(draft.kind(), draft.location());
    if (site.isEmpty()) {
      return new Rejected(Reason.OUTSIDE_TERRITORY);
    }
    return unfitParent(draft)
        .<DraftOutcome>map(Rejected::new)
        .orElseGet(() ->
            before == null
                ? added(draft, site.get(), path(draft))
                : changed(before, draft, site.get(), path(draft)));
  }

  private static Entry entry(Asset asset) {
    return Objects.requireNonNull(asset.entry());
  }

  private Optional<Reason> unfitParent(AssetDraft draft) {
    var number = draft.parentExternalId();
    return number == null
        ? Optional.empty()
        : ParentRule.broken(draft.kind(), request.territory(), known.get(number)).map(Reason::of);
  }

  private List<String> path(AssetDraft draft) {
    return draft.parentExternalId() == null
        ? List.of()
        : Objects.requireNonNull(known.get(draft.parentExternalId())).path();
  }

  private DraftOutcome added(AssetDraft draft, Site site, List<String> path) {
    var asset =
        new Asset(
            ids.next("ast"),
            draft.kind(),
            new Entry(request.source(), draft.externalId(), draft.fingerprint()),
            draft.label(),
            site,
            path,
            condition(draft, Condition.UNKNOWN),
            Objects.requireNonNullElse(draft.lifecycle(), AssetLifecycle.INSTALLED),
            draft.installedOn(),
            draft.attributes(),
            false);
    known.put(draft.externalId(), asset);
    hold(asset.parent());
    added.add(asset);
    return new DraftOutcome.Created(asset.id());
  }

  private DraftOutcome changed(Asset before, AssetDraft draft, Site site, List<String> path) {
    if (before.kind() != draft.kind()) {
      return new Rejected(Reason.KIND_CHANGED);
    }
    if (before.isRemoved()) {
      return new Rejected(Reason.REMOVED);
    }
    var lifecycle = Objects.requireNonNullElse(draft.lifecycle(), before.lifecycle());
    if (lifecycle != before.lifecycle() && before.lifecycle().actTo(lifecycle).isEmpty()) {
      return new Rejected(Reason.LIFECYCLE);
    }
    var attributes = before.attributes().plus(draft.attributes());
    if (!before.attributes().keepBaseline(attributes)) {
      return new Rejected(Reason.BASELINE_FROZEN);
    }
    var after =
        before
            .with(new Entry(request.source(), draft.externalId(), draft.fingerprint()))
            .labelled(draft.label())
            .with(site)
            .below(path)
            .with(condition(draft, before.condition()))
            .with(lifecycle)
            .installed(draft.installedOn() == null ? before.installedOn() : draft.installedOn())
            .with(attributes);
    return changed(before, after);
  }

  private DraftOutcome changed(Asset before, Asset after) {
    known.put(number(after), after);
    changes.add(new Change(before, after));
    if (!Objects.equals(before.parent(), after.parent())) {
      hold(after.parent());
    }
    var differences = Differences.between(before, after);
    return differences.isEmpty()
        ? new DraftOutcome.Unchanged(after.id())
        : new DraftOutcome.Changed(after.id(), differences);
  }

  private Condition condition(AssetDraft draft, Condition before) {
    var status = draft.status();
    return status == null || status == before.status()
        ? before
        : new Condition(status, before.faults(), now);
  }

  private void hold(@Nullable String parent) {
    if (parent != null && there.contains(parent)) {
      parents.add(parent);
    }
  }
}
