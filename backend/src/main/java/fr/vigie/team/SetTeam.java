package fr.vigie.team;

import fr.vigie.identity.People;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import fr.vigie.shared.GeoPoint;
import fr.vigie.shared.Ids;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator says who a team is and where it sets out from; the one of the same name is
/// replaced, and what is given to it is the work of its members from then on. Said twice it changes
/// nothing.
final class SetTeam {

  record Request(String territory, String name, List<String> members, @Nullable GeoPoint depot) {}

  sealed interface Outcome {
    record TeamSet(Team team) implements Outcome {}

    record AgentNotFound(String agentId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TerritoryNotFound(String territoryId) implements Outcome {}
  }

  private final Territories territories;
  private final People people;
  private final Teams teams;
  private final TeamEvents events;
  private final TeamWatcher watcher;
  private final Transactions transactions;
  private final Ids ids;
  private final Clock clock;

  SetTeam(
      Territories territories,
      People people,
      Teams teams,
      TeamEvents events,
      TeamWatcher watcher,
      Transactions transactions,
      Ids ids,
      Clock clock) {
    this.territories = territories;
    this.people = people;
    this.teams = teams;
    this.events = events;
    this.watcher = watcher;
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  Outcome set(Viewer viewer, Request request) {
    if (!viewer.may(Right.SET_UP, request.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (territories.find(request.territory()).isEmpty()) {
      return new Outcome.TerritoryNotFound(request.territory());
    }
    var stranger = stranger(request);
    if (stranger.isPresent()) {
      return new Outcome.AgentNotFound(stranger.get());
    }
    try {
      return new Outcome.TeamSet(transactions.run(() -> keep(viewer, request)));
    } catch (AlreadyExists sentTwiceAtOnce) {
      return new Outcome.TeamSet(transactions.run(() -> keep(viewer, request)));
    }
  }

  private Optional<String> stranger(Request request) {
    var agents =
        people.list(request.members()).stream()
            .filter(person -> person.is(Role.AGENT, request.territory()))
            .map(person -> person.id())
            .toList();
    return request.members().stream().filter(id -> !agents.contains(id)).findFirst();
  }

  private Team keep(Viewer viewer, Request request) {
    var there = teams.of(request.territory());
    var same = there.stream().filter(team -> team.name().equals(request.name())).findFirst();
    InvalidInput.unless(
        same.isPresent() || there.size() < Teams.MOST,
        "territoryId",
        "at most " + Teams.MOST + " teams a territory");
    if (same.filter(team -> saysNothingNew(team, request)).isPresent()) {
      return same.get();
    }
    var kept =
        teams.put(
            new Team(
                same.map(Team::id).orElseGet(() -> ids.next("tea")),
                request.territory(),
                request.name(),
                request.members(),
                request.depot(),
                clock.instant(),
                viewer.staff().id()));
    events.teamSet(kept);
    watcher.set(kept);
    return kept;
  }

  private static boolean saysNothingNew(Team team, Request request) {
    return team.members().equals(request.members())
        && Objects.equals(team.depot(), request.depot());
  }
}
