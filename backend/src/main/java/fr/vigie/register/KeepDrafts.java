package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.Assets;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/// An administrator takes over what another register says, a batch at a time. A draft that says
/// nothing new writes nothing, so that a file may be sent again, whole or in part; what was changed
/// here stays until the register says something new of that equipment. Parents come before what
/// stands below them: in an earlier batch, or anywhere in the same one.
public final class KeepDrafts {

  /// The most drafts of a batch.
  public static final int MOST = 1_000;

  private static final int MOST_TRIES = 5;

  /// What to take over.
  ///
  /// @param source the register, 1 to 40 lower-case letters, digits and hyphens
  /// @param isDryRun whether to say what would come of it, and write nothing
  public record Request(
      String territory, String source, List<AssetDraft> drafts, boolean isDryRun) {

    public Request {
      drafts = List.copyOf(drafts);
      InvalidInput.unless(drafts.size() <= MOST, "drafts", "at most " + MOST);
      InvalidInput.unless(
          source.matches("[a-z0-9-]{1,40}") && !source.equals(RegisterAsset.SOURCE),
          "source",
          "1 to 40 lower-case letters, digits and hyphens, not vigie");
    }
  }

  public sealed interface Outcome {
    /// What came of each draft, in their order.
    record Kept(List<DraftOutcome> drafts) implements Outcome {

      public Kept {
        drafts = List.copyOf(drafts);
      }
    }

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final Assets assets;
  private final AssetHistory history;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  KeepDrafts(
      Territories territories,
      Assets assets,
      AssetHistory history,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.assets = assets;
    this.history = history;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome keep(Viewer viewer, Request request) {
    return keep(viewer, request, _ -> {});
  }

  /// Takes over a batch, and keeps something else with it or not at all.
  ///
  /// @param alongside runs in the same transaction, perhaps several times
  public Outcome keep(Viewer viewer, Request request, Consumer<List<DraftOutcome>> alongside) {
    if (!viewer.may(Right.MANAGE_ASSETS, request.territory())) {
      return new Outcome.NotAllowed(Right.MANAGE_ASSETS);
    }
    return territories
        .find(request.territory())
        .<Outcome>map(territory -> new Outcome.Kept(keep(viewer, request, territory, alongside)))
        .orElseGet(() -> new Outcome.TerritoryNotFound(request.territory()));
  }

  private List<DraftOutcome> keep(
      Viewer viewer, Request request, Territory territory, Consumer<List<DraftOutcome>> alongside) {
    var ground = DraftGround.of(territory, territories);
    var by = viewer.staff().id();
    for (var tries = 1; ; tries++) {
      try {
        return transactions.run(() -> keepOnce(request, ground, by, alongside));
      } catch (AlreadyExists sameRegisterAtOnce) {
        // The next try sees what the other run has added since.
        if (tries == MOST_TRIES) {
          throw sameRegisterAtOnce;
        }
      }
    }
  }

  private List<DraftOutcome> keepOnce(
      Request request, DraftGround ground, String by, Consumer<List<DraftOutcome>> alongside) {
    var batch = new DraftBatch(request, ground, known(request), ids, clock.instant());
    var outcomes = batch.outcomes();
    if (!request.isDryRun()) {
      write(batch, by);
    }
    alongside.accept(outcomes);
    return outcomes;
  }

  /// The drafts' equipment and parents, as the register knows them by now.
  private List<Asset> known(Request request) {
    var numbers = new HashSet<String>();
    for (var draft : request.drafts()) {
      numbers.add(draft.externalId());
      if (draft.parentExternalId() != null) {
        numbers.add(Objects.requireNonNull(draft.parentExternalId()));
      }
    }
    return assets.entered(request.territory(), request.source(), numbers);
  }

  private void write(DraftBatch batch, String by) {
    assets.hold(batch.parents());
    if (!batch.added().isEmpty()) {
      assets.addAll(batch.added());
    }
    assets.changeAll(batch.changed());
    history.tell(batch.history(history, by));
  }
}
