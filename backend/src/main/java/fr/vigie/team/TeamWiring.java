package fr.vigie.team;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of `team.graphqls`, in its order.
final class TeamWiring implements FeatureWiring {

  /// What the fields are answered by.
  record Parts(
      Skills skills,
      Teams teams,
      SeeRosters seeRosters,
      SetTeam setTeam,
      DisbandTeam disbandTeam,
      SetRoster setRoster,
      RecordAbsence recordAbsence,
      WithdrawAbsence withdrawAbsence) {}

  private final Parts parts;
  private final Territories territories;

  TeamWiring(Parts parts, Territories territories) {
    this.parts = parts;
    this.territories = territories;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", this::query).type("Mutation", this::mutation);
    TeamResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    views
        .of("Skill", Skill.class)
        .value("code", Skill::code)
        .said("name", (skill, language) -> skill.name(language))
        .value("isDated", Skill::isDated);
    views
        .of("Team", Team.class)
        .value("id", Team::id)
        .part("territory", team -> territories.get(team.territory()))
        .value("name", Team::name)
        .references("members", "person", Team::members)
        .part("depot", Team::depot);
    rosters(views);
    views.loader("team", Loader.of((ids, _) -> parts.teams().list(ids), Team::id));
  }

  private void rosters(Views views) {
    views
        .of("AgentRoster", SeeRosters.AgentRoster.class)
        .from(
            SetRoster.Outcome.RosterSet.class,
            set -> new SeeRosters.AgentRoster(set.agent(), set.roster(), List.of()))
        .part("agent", SeeRosters.AgentRoster::agent)
        .part("territory", roster -> territories.get(roster.roster().territory()))
        .part("qualifications", roster -> roster.roster().qualifications())
        .part("shifts", roster -> roster.roster().shifts())
        .part("absences", SeeRosters.AgentRoster::absences);
    views
        .of("Qualification", Qualification.class)
        .part("skill", q -> parts.skills().find(q.skill()).orElseThrow())
        .value("validUntil", Qualification::validUntil);
    views
        .of("Shift", Shift.class)
        .value("weekdays", shift -> shift.weekdays().stream().sorted().toList())
        .value("from", Shift::from)
        .value("until", Shift::until)
        .value("validFrom", Shift::validFrom)
        .value("validUntil", Shift::validUntil)
        .value("isOnHolidays", Shift::isOnHolidays);
    views
        .of("Absence", Absence.class)
        .value("id", Absence::id)
        .reference("agent", "person", Absence::person)
        .value("from", Absence::from)
        .value("until", Absence::until)
        .value("kind", Absence::kind);
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("skills", _ -> parts.skills().list())
        .dataFetcher("teams", this::teams)
        .dataFetcher("agentRosters", this::agentRosters)
        .dataFetcher(
            "myRosters", e -> parts.seeRosters().own(Arguments.of(e).context(Viewer.class)));
  }

  private List<Team> teams(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SEE_WORK, territory)
        ? parts.teams().of(territory)
        : List.of();
  }

  private List<SeeRosters.AgentRoster> agentRosters(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return parts.seeRosters().see(arguments.context(Viewer.class), arguments.string("territoryId"));
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    act(type, "setTeam", i -> parts.setTeam().set(viewer(i), TeamInputs.team(i)));
    act(type, "disbandTeam", i -> parts.disbandTeam().disband(viewer(i), i.string("teamId")));
    act(
        type,
        "setQualifications",
        i ->
            parts
                .setRoster()
                .qualify(viewer(i), territory(i), agent(i), TeamInputs.qualifications(i)));
    act(
        type,
        "setShifts",
        i -> parts.setRoster().work(viewer(i), territory(i), agent(i), TeamInputs.shifts(i)));
    act(type, "recordAbsence", i -> parts.recordAbsence().record(viewer(i), TeamInputs.absence(i)));
    act(
        type,
        "withdrawAbsence",
        i -> parts.withdrawAbsence().withdraw(viewer(i), i.string("absenceId")));
    return type;
  }

  private static void act(
      TypeRuntimeWiring.Builder type, String name, Function<Arguments, @Nullable Object> act) {
    type.dataFetcher(name, Acts.refusing(environment -> act.apply(Arguments.input(environment))));
  }

  private static Viewer viewer(Arguments input) {
    return input.context(Viewer.class);
  }

  private static String territory(Arguments input) {
    return input.string("territoryId");
  }

  private static String agent(Arguments input) {
    return input.string("agentId");
  }
}
