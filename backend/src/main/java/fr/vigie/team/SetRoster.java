package fr.vigie.team;

import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Right;
import fr.vigie.identity.Role;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/// An administrator says what an agent is qualified for, or when they work; what was said before is
/// replaced. Said twice it changes nothing.
final class SetRoster {

  sealed interface Outcome {
    record RosterSet(Person agent, Roster roster) implements Outcome {}

    record AgentNotFound(String agentId) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}
  }

  private final People people;
  private final Rosters rosters;
  private final Skills skills;
  private final TeamEvents events;
  private final Transactions transactions;
  private final Clock clock;

  SetRoster(
      People people,
      Rosters rosters,
      Skills skills,
      TeamEvents events,
      Transactions transactions,
      Clock clock) {
    this.people = people;
    this.rosters = rosters;
    this.skills = skills;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// Throws {@link InvalidInput} for a skill that is not known or named twice, and for one that
  /// ends without its last day.
  Outcome qualify(
      Viewer viewer, String territory, String person, List<Qualification> qualifications) {
    return ofAgent(
        viewer,
        territory,
        person,
        agent -> {
          qualifications.forEach(this::check);
          var distinct = qualifications.stream().map(Qualification::skill).distinct().count();
          InvalidInput.unless(
              distinct == qualifications.size(), "qualifications.skillCode", "each once");
          return keep(
              viewer, agent, new Roster(territory, person, qualifications, List.of()), true);
        });
  }

  private void check(Qualification qualification) {
    var skill =
        skills
            .find(qualification.skill())
            .orElseThrow(
                () -> new InvalidInput("qualifications.skillCode", "a skill, see `skills`"));
    InvalidInput.unless(
        !skill.isDated() || qualification.validUntil() != null,
        "qualifications.validUntil",
        "the last day of what ends");
  }

  /// Throws {@link InvalidInput} for shifts that meet.
  Outcome work(Viewer viewer, String territory, String person, List<Shift> shifts) {
    return ofAgent(
        viewer,
        territory,
        person,
        agent -> keep(viewer, agent, new Roster(territory, person, List.of(), shifts), false));
  }

  private Outcome ofAgent(
      Viewer viewer, String territory, String person, Function<Person, Outcome> act) {
    if (!viewer.may(Right.SET_UP, territory)) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    return people
        .find(person)
        .filter(found -> found.is(Role.AGENT, territory))
        .map(act)
        .orElseGet(() -> new Outcome.AgentNotFound(person));
  }

  private Outcome keep(Viewer viewer, Person agent, Roster said, boolean ofSkills) {
    return transactions.runTwice(() -> keepOnce(viewer, agent, said, ofSkills));
  }

  private Outcome keepOnce(Viewer viewer, Person agent, Roster said, boolean ofSkills) {
    var before =
        rosters
            .find(said.territory(), said.person())
            .orElseGet(() -> Roster.none(said.territory(), said.person()));
    var after =
        new Roster(
            said.territory(),
            said.person(),
            ofSkills ? said.qualifications() : before.qualifications(),
            ofSkills ? before.shifts() : said.shifts());
    if (!after.equals(before)) {
      var by = viewer.staff().id();
      var now = clock.instant();
      if (ofSkills) {
        rosters.setQualifications(said.territory(), said.person(), said.qualifications(), now, by);
      } else {
        rosters.setShifts(said.territory(), said.person(), said.shifts(), now, by);
      }
      events.rosterSet(
          said.territory(), said.person(), ofSkills ? "QUALIFY" : "SET_SHIFTS", by, now);
    }
    return new Outcome.RosterSet(agent, after);
  }
}
