package fr.vigie.plannedwork;

import fr.vigie.asset.Assets;
import fr.vigie.event.EventLog;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.plannedwork.PlannedWork.Where;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A dispatcher tells the public of works, where they are and how long.
final class SetPlannedWork {

  private static final Duration LONGEST = Duration.ofDays(731);

  record Request(
      String clientPlannedWorkId,
      String territory,
      Where where,
      @Nullable Domain domain,
      Instant from,
      Instant until,
      String sentence) {

    String fingerprint() {
      return Fingerprint.of(territory, where, domain, from, until, sentence);
    }
  }

  sealed interface Outcome {
    record Set(PlannedWork plannedWork) implements Outcome {}

    record ClientIdReused(String clientId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final Assets assets;
  private final PlannedWorks works;
  private final EventLog events;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetPlannedWork(
      Territories territories,
      Assets assets,
      PlannedWorks works,
      EventLog events,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.assets = assets;
    this.works = works;
    this.events = events;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for a place that is not the territory's, and for no span of time.
  Outcome set(Viewer viewer, Request request) {
    if (!viewer.may(Right.PLAN_WORK, request.territory())) {
      return new Outcome.NotAllowed(Right.PLAN_WORK);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    var before = works.findByClientId(request.clientPlannedWorkId());
    if (before.isPresent()) {
      return again(before.get(), request);
    }
    check(request);
    return keep(work(viewer.staff().id(), request), request);
  }

  private Outcome keep(PlannedWork work, Request request) {
    try {
      transactions.run(() -> {
        works.add(work);
        events.append(List.of(PlannedWorkEvents.set(ids, work)));
        return work;
      });
      return new Outcome.Set(work);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(works.findByClientId(request.clientPlannedWorkId()).orElseThrow(), request);
    }
  }

  private static Outcome again(PlannedWork before, Request request) {
    return before.fingerprint().equals(request.fingerprint())
        ? new Outcome.Set(before)
        : new Outcome.ClientIdReused(request.clientPlannedWorkId());
  }

  private void check(Request request) {
    var where = request.where();
    InvalidInput.unless(
        Stream.of(where.commune(), where.centre(), where.asset())
                .filter(java.util.Objects::nonNull)
                .count()
            == 1,
        "inseeCode",
        "exactly one of inseeCode, location and assetId");
    InvalidInput.unless(
        request.from().isBefore(request.until())
            && !request.until().isAfter(request.from().plus(LONGEST)),
        "until",
        "after from, at most two years later");
    checkIsOfTerritory(where, request.territory());
  }

  private void checkIsOfTerritory(Where where, String territory) {
    if (where.commune() != null) {
      var communes = territories.get(territory).communes();
      InvalidInput.unless(
          communes.contains(where.commune()), "inseeCode", "a commune of the territory");
    } else if (where.centre() != null) {
      var commune = territories.communeAt(where.centre());
      InvalidInput.unless(
          commune.filter(c -> territory.equals(c.territory())).isPresent(),
          "location",
          "a place in the territory");
    } else if (where.asset() != null) {
      var asset = assets.find(where.asset());
      InvalidInput.unless(
          asset.filter(a -> a.territory().equals(territory)).isPresent(),
          "assetId",
          "the ID of equipment of the territory");
    }
  }

  private PlannedWork work(String by, Request request) {
    return new PlannedWork(
        ids.next("pwk"),
        request.clientPlannedWorkId(),
        request.fingerprint(),
        request.territory(),
        request.where(),
        request.domain(),
        request.from(),
        request.until(),
        request.sentence(),
        by,
        clock.instant());
  }
}
