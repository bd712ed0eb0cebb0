package fr.vigie.part;

import fr.vigie.asset.AssetKind;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// An administrator enters a part into the catalogue of a territory, or says anew what it is; the
/// reference names it.
public final class SetPart {

  public record Request(
      String territory,
      String reference,
      String name,
      String unit,
      @Nullable Integer cents,
      List<AssetKind> kinds,
      boolean isRetired) {}

  public sealed interface Outcome {
    record PartSet(Part part) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Parts parts;
  private final Territories territories;
  private final PartEvents events;
  private final Transactions transactions;
  private final Ids ids;

  SetPart(
      Parts parts, Territories territories, PartEvents events, Transactions transactions, Ids ids) {
    this.parts = parts;
    this.territories = territories;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
  }

  public Outcome set(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    return transactions.runTwice(() -> setOnce(viewer.staff().id(), request));
  }

  private Outcome setOnce(String by, Request request) {
    var before = parts.findByReference(request.territory(), request.reference());
    var part =
        new Part(
            before.map(Part::id).orElseGet(() -> ids.next("prt")),
            request.territory(),
            request.reference(),
            request.name(),
            request.unit(),
            request.cents(),
            request.kinds(),
            before.map(Part::stock).orElse(Map.of()),
            request.isRetired());
    if (before.filter(part::equals).isEmpty()) {
      parts.put(part);
      events.partSet(part, by);
    }
    return new Outcome.PartSet(part);
  }
}
