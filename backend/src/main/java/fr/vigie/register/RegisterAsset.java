package fr.vigie.register;

import fr.vigie.asset.Asset;
import fr.vigie.asset.AssetAttributes;
import fr.vigie.asset.AssetKind;
import fr.vigie.asset.AssetLifecycle;
import fr.vigie.asset.Assets;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Commune;
import fr.vigie.territory.NotServed;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator enters equipment that no other register knows.
public final class RegisterAsset {

  /// The register that Vigie itself is.
  static final String SOURCE = "vigie";

  public record Request(
      String clientAssetId,
      AssetKind kind,
      String label,
      GeoPoint location,
      @Nullable String parentId,
      @Nullable LocalDate installedOn,
      AssetAttributes attributes) {

    String fingerprint() {
      return Fingerprint.of(kind, label, location, parentId, installedOn, attributes.values());
    }
  }

  public sealed interface Outcome {
    record Registered(Asset asset) implements Outcome, AboutAsset {}

    record ClientIdReused(String clientId) implements Outcome {}

    record CommuneNotServed(@Nullable Commune commune) implements Outcome, NotServed {}

    record NotAllowed(Right right) implements Outcome {}

    record Unfit(String parentId, ParentRule reason) implements Outcome, ParentUnfit {}
  }

  private final Territories territories;
  private final Assets assets;
  private final AssetHistory history;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  RegisterAsset(
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

  public Outcome register(Viewer viewer, Request request) {
    if (viewer.scope(Right.MANAGE_ASSETS).isNowhere()) {
      return new Outcome.NotAllowed(Right.MANAGE_ASSETS);
    }
    var commune = territories.communeAt(request.location());
    if (commune.isEmpty() || commune.get().territory() == null) {
      return new Outcome.CommuneNotServed(commune.orElse(null));
    }
    var territory = Objects.requireNonNull(commune.get().territory());
    if (!viewer.may(Right.MANAGE_ASSETS, territory)) {
      return new Outcome.NotAllowed(Right.MANAGE_ASSETS);
    }
    var site =
        new Asset.Site(
            request.location(),
            commune.get().inseeCode(),
            territory,
            commune.get().responsibleFor(request.kind().domain()));
    return transactions.runTwice(() -> registerOnce(viewer, request, site));
  }

  private Outcome registerOnce(Viewer viewer, Request request, Asset.Site site) {
    return assets.entered(site.territory(), SOURCE, List.of(request.clientAssetId())).stream()
        .findFirst()
        .map(before -> again(before, request))
        .orElseGet(() -> registerAnew(viewer, request, site));
  }

  private static Outcome again(Asset before, Request request) {
    var entry = Objects.requireNonNull(before.entry());
    return entry.fingerprint().equals(request.fingerprint())
        ? new Outcome.Registered(before)
        : new Outcome.ClientIdReused(request.clientAssetId());
  }

  private Outcome registerAnew(Viewer viewer, Request request, Asset.Site site) {
    var parentId = request.parentId();
    Optional<Asset> parent = Optional.ofNullable(parentId).flatMap(assets::find);
    if (parentId != null) {
      var broken = ParentRule.broken(request.kind(), site.territory(), parent.orElse(null));
      if (broken.isPresent()) {
        return new Outcome.Unfit(parentId, broken.get());
      }
      assets.hold(List.of(parentId));
    }
    var asset = asset(request, site, parent.map(Asset::path).orElse(List.of()));
    assets.addAll(List.of(asset));
    history.tell(List.of(history.registered(asset, clock.instant(), viewer.staff().id())));
    return new Outcome.Registered(asset);
  }

  private Asset asset(Request request, Asset.Site site, List<String> ancestors) {
    return new Asset(
        ids.next("ast"),
        request.kind(),
        new Asset.Entry(SOURCE, request.clientAssetId(), request.fingerprint()),
        request.label(),
        site,
        ancestors,
        Asset.Condition.UNKNOWN,
        AssetLifecycle.INSTALLED,
        request.installedOn(),
        request.attributes(),
        false);
  }
}
