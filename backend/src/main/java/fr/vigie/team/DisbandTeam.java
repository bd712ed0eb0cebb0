package fr.vigie.team;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.Transactions;
import java.time.Clock;

/// An administrator takes a team away; what is still to be done of what it was given stays with
/// whom of it took it on, or with nobody in particular.
final class DisbandTeam {

  sealed interface Outcome {
    record Disbanded(Team team) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record TeamNotFound(String teamId) implements Outcome {}
  }

  private final Teams teams;
  private final TeamEvents events;
  private final TeamWatcher watcher;
  private final Transactions transactions;
  private final Clock clock;

  DisbandTeam(
      Teams teams, TeamEvents events, TeamWatcher watcher, Transactions transactions, Clock clock) {
    this.teams = teams;
    this.events = events;
    this.watcher = watcher;
    this.transactions = transactions;
    this.clock = clock;
  }

  Outcome disband(Viewer viewer, String id) {
    return transactions.run(() ->
        teams
            .find(id)
            .filter(team -> viewer.may(Right.SEE_WORK, team.territory()))
            .map(team -> disband(viewer, team))
            .orElseGet(() -> new Outcome.TeamNotFound(id)));
  }

  private Outcome disband(Viewer viewer, Team team) {
    if (!viewer.may(Right.SET_UP, team.territory())) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    if (teams.remove(team.id())) {
      events.teamDisbanded(team, viewer.staff().id(), clock.instant());
      watcher.disbanded(team, viewer.staff().id());
    }
    return new Outcome.Disbanded(team);
  }
}
