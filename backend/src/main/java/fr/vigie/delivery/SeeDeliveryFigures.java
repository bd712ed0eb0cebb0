package fr.vigie.delivery;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.outbox.DeliveryFigures;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Counts what became of the notifications of a territory.
public final class SeeDeliveryFigures {

  static final Duration MOST = Duration.ofDays(92);

  /// Which notifications.
  ///
  /// @param to not among them
  public record Request(String territory, Instant from, Instant to) {

    /// Throws {@link InvalidInput} unless it is a time of 92 days at most.
    public Request {
      InvalidInput.unless(from.isBefore(to), "to", "after `from`");
      InvalidInput.unless(!from.plus(MOST).isBefore(to), "to", "at most 92 days after `from`");
    }
  }

  private final DeliveryFigures figures;
  private final Territories territories;

  SeeDeliveryFigures(DeliveryFigures figures, Territories territories) {
    this.figures = figures;
    this.territories = territories;
  }

  /// Empty for viewers who may not see them, and where there is no such territory.
  public Optional<TerritoryFigures> see(Viewer viewer, Request request) {
    var territory = request.territory();
    if (!viewer.may(Right.SEE_DELIVERIES, territory) || territories.find(territory).isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        TerritoryFigures.of(
            figures.counts(territory, request.from(), request.to()),
            figures.took(territory, request.from(), request.to())));
  }
}
