package fr.vigie.energy;

import fr.vigie.event.Event;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/// An administrator says what a territory pays for electricity.
public final class SetTariff {

  public record Request(
      String clientTariffId,
      String territory,
      double eurPerKwh,
      LocalDate validFrom,
      String source) {

    String fingerprint() {
      return Fingerprint.of(territory, eurPerKwh, validFrom, source);
    }
  }

  public sealed interface Outcome {
    record Set(Tariff tariff) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final Tariffs tariffs;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetTariff(Tariffs tariffs, EventLog events, Transactions transactions, Ids ids, Clock clock) {
    this.tariffs = tariffs;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  public Outcome set(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_ENERGY, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_ENERGY);
    }
    return tariffs
        .findByClientTariffId(request.clientTariffId())
        .map(before -> again(before, request))
        .orElseGet(() -> keep(tariff(viewer.staff().id(), request), request));
  }

  private static Outcome again(Tariff before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Set(before)
        : new Outcome.ClientIdReused(request.clientTariffId());
  }

  private Outcome keep(Tariff tariff, Request request) {
    try {
      transactions.run(() -> {
        tariffs.add(tariff);
        events.append(List.of(set(tariff)));
        return tariff;
      });
      return new Outcome.Set(tariff);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(tariffs.findByClientTariffId(request.clientTariffId()).orElseThrow(), request);
    }
  }

  private Event set(Tariff tariff) {
    return new Event(
        ids.next("evt"),
        "TariffSet",
        tariff.territory(),
        tariff.id(),
        "SET",
        tariff.setBy(),
        tariff.setAt());
  }

  private Tariff tariff(String by, Request request) {
    return new Tariff(
        ids.next("trf"),
        request.clientTariffId(),
        request.fingerprint(),
        request.territory(),
        request.eurPerKwh(),
        request.validFrom(),
        request.source(),
        clock.instant(),
        by);
  }
}
