package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.Assets;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.register.DraftOutcome.Reason;
import fr.vigie.register.DraftOutcome.Rejected;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A register says, of equipment that it told of before, what that stands below or what its model
/// is like. The rest stays as it is, whoever changed it since.
public final class LinkEntries {

  private static final List<AssetKind> KIND_ORDER = List.of(AssetKind.values());

  /// What is said of a piece of equipment.
  ///
  /// @param parent the number of what it stands below; null to leave that as it is
  /// @param instead the number of what it stood below until the register said so; null when that is
  ///   not known. What says itself what it stands below goes before
  /// @param model what its model says; it fills what is not known
  /// @param draft what the register now says in all; null when only the parent is new
  public record Link(
      String externalId,
      @Nullable String parent,
      @Nullable String instead,
      AssetAttributes model,
      @Nullable AssetDraft draft) {

    /// All that a draft says by now.
    public static Link of(AssetDraft draft, AssetAttributes model) {
      return new Link(draft.externalId(), draft.parentExternalId(), null, model, draft);
    }

    /// What another entry says to stand below it.
    public static Link below(String parent, String externalId, @Nullable String instead) {
      return new Link(externalId, parent, instead, AssetAttributes.NONE, null);
    }
  }

  /// What to link, at most 1,000.
  public record Request(String territory, String source, List<Link> links) {

    public Request {
      links = List.copyOf(links);
      InvalidInput.unless(links.size() <= KeepDrafts.MOST, "links", "at most " + KeepDrafts.MOST);
    }
  }

  public sealed interface Outcome {
    /// What came of each, in their order; what is not there, or not any more, is rejected as
    /// removed.
    record Linked(List<DraftOutcome> links) implements Outcome {

      public Linked {
        links = List.copyOf(links);
      }
    }

    record NotAllowed(Right right) implements Outcome {}
  }

  private final Assets assets;
  private final AssetHistory history;
  private final Transactions transactions;
  private final Clock clock;

  LinkEntries(Assets assets, AssetHistory history, Transactions transactions, Clock clock) {
    this.assets = assets;
    this.history = history;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Links them, and keeps something else with that or not at all.
  ///
  /// @param alongside runs in the same transaction, perhaps several times
  public Outcome link(Viewer viewer, Request request, Consumer<List<DraftOutcome>> alongside) {
    if (!viewer.may(Right.MANAGE_ASSETS, request.territory())) {
      return new Outcome.NotAllowed(Right.MANAGE_ASSETS);
    }
    return transactions.run(() -> {
      var batch = new Batch(request);
      var outcomes = batch.outcomes();
      assets.hold(batch.parents);
      assets.changeAll(List.copyOf(batch.after.values()));
      history.tell(batch.history(viewer.staff().id()));
      alongside.accept(outcomes);
      return new Outcome.Linked(outcomes);
    });
  }

  private final class Batch {

    private final Request request;
    private final Map<String, Asset> before = new HashMap<>();
    private final Map<String, Asset> after = new HashMap<>();
    private final Set<String> parents = new HashSet<>();

    Batch(Request request) {
      this.request = request;
      var numbers = new HashSet<String>();
      for (var link : request.links()) {
        numbers.add(link.externalId());
        if (link.parent() != null) {
          numbers.add(Objects.requireNonNull(link.parent()));
        }
      }
      assets
          .entered(request.territory(), request.source(), numbers)
          .forEach(asset -> before.put(Objects.requireNonNull(asset.entry()).externalId(), asset));
    }

    private @Nullable Asset find(String number) {
      var linked = after.get(number);
      return linked == null ? before.get(number) : linked;
    }

    /// Those that others may stand below go first, as in {@link DraftBatch}.
    List<DraftOutcome> outcomes() {
      var outcomes = new HashMap<Link, DraftOutcome>();
      request.links().stream()
          .sorted(Comparator.comparingInt(this::kindOrder))
          .forEach(link -> outcomes.put(link, outcome(link)));
      return request.links().stream().map(outcomes::get).toList();
    }

    private int kindOrder(Link link) {
      var asset = find(link.externalId());
      return asset == null ? 0 : KIND_ORDER.indexOf(asset.kind());
    }

    private DraftOutcome outcome(Link link) {
      var asset = find(link.externalId());
      if (asset == null || asset.isRemoved()) {
        return new Rejected(Reason.REMOVED);
      }
      if (saysItself(asset, link)) {
        return new DraftOutcome.Unchanged(asset.id());
      }
      var number = link.parent();
      if (number == null) {
        return changed(link, asset, asset.ancestors());
      }
      var parent = find(number);
      var broken = ParentRule.broken(asset.kind(), request.territory(), parent);
      return broken.isPresent()
          ? new Rejected(Reason.of(broken.get()))
          : changed(link, asset, Objects.requireNonNull(parent).path());
    }

    private static boolean saysItself(Asset asset, Link link) {
      var said = AssetDraft.parent(Objects.requireNonNull(asset.entry()).fingerprint());
      return link.draft() == null && !said.isEmpty() && !said.equals(link.instead());
    }

    private DraftOutcome changed(Link link, Asset asset, List<String> path) {
      var entry = Objects.requireNonNull(asset.entry());
      var draft = link.draft();
      var fingerprint =
          draft == null
              ? AssetDraft.below(link.parent(), entry.fingerprint())
              : draft.fingerprint();
      var linked =
          asset
              .with(new Asset.Entry(entry.source(), entry.externalId(), fingerprint))
              .below(path)
              .with(link.model().plus(asset.attributes()));
      after.put(entry.externalId(), linked);
      if (!path.isEmpty()) {
        parents.add(path.getLast());
      }
      var differences = Differences.between(asset, linked);
      return differences.isEmpty()
          ? new DraftOutcome.Unchanged(asset.id())
          : new DraftOutcome.Changed(asset.id(), differences);
    }

    List<AssetChange> history(String by) {
      var told = new ArrayList<AssetChange>();
      after.forEach((number, asset) ->
          told.addAll(
              history.between(
                  Objects.requireNonNull(before.get(number)), asset, clock.instant(), by)));
      return told;
    }
  }
}
