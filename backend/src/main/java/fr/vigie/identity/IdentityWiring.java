package fr.vigie.identity;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The fields of `identity.graphqls`, in its order.
final class IdentityWiring implements FeatureWiring {

  private final People people;
  private final Territories territories;
  private final GrantRole grantRole;
  private final RevokeRole revokeRole;

  IdentityWiring(
      People people, Territories territories, GrantRole grantRole, RevokeRole revokeRole) {
    this.people = people;
    this.territories = territories;
    this.grantRole = grantRole;
    this.revokeRole = revokeRole;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type -> type.dataFetcher("viewer", this::viewer).dataFetcher("agents", this::agents))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("grantRole", Acts.refusing(this::grantRole))
                    .dataFetcher("revokeRole", Acts.refusing(this::revokeRole)))
        .type(
            "GrantRoleResult",
            type ->
                type.typeResolver(
                    TypeNames.of(GrantRole.Outcome.class, IdentityWiring::resultType)))
        .type(
            "RevokeRoleResult",
            type ->
                type.typeResolver(
                    TypeNames.of(RevokeRole.Outcome.class, IdentityWiring::resultType)));
    Messages.tell(wiring, "OwnRoleProblem");
    Messages.tell(wiring, "PersonNotFoundProblem");
    Messages.tell(wiring, "TerritoryNotFoundProblem");
  }

  @Override
  public void declare(Views views) {
    views.of("Viewer", Viewer.class).part("person", Viewer::person).part("grants", Viewer::grants);
    views.of("Person", Person.class).value("id", Person::id).value("name", Person::name);
    views
        .of("Grant", Grant.class)
        .value("role", Grant::role)
        .part("territory", grant -> territory(grant.territory()));
    views.loader("person", Loader.of((ids, _) -> people.list(ids), Person::id));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("per", new Refetcher("Person", this::refetchPerson));
  }

  private @Nullable Viewer viewer(DataFetchingEnvironment environment) {
    var viewer = Arguments.of(environment).context(Viewer.class);
    return viewer.isSignedIn() ? viewer : null;
  }

  private List<Person> agents(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.PLAN_WORK, territory)
        ? people.withRole(Role.AGENT, territory)
        : List.of();
  }

  private GrantRole.Outcome grantRole(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return grantRole.grant(
        input.context(Viewer.class),
        new GrantRole.Request(
            input.text("issuer", 1, 200),
            input.text("subject", 1, 200),
            input.text("name", 1, 120),
            input.constant("role", Role.class),
            input.optionalString("territoryId"),
            input.optionalString("contractorId")));
  }

  private RevokeRole.Outcome revokeRole(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return revokeRole.revoke(
        input.context(Viewer.class),
        new RevokeRole.Request(
            input.string("personId"),
            input.constant("role", Role.class),
            input.optionalString("territoryId"),
            input.optionalString("contractorId")));
  }

  private static String resultType(GrantRole.Outcome outcome) {
    return switch (outcome) {
      case GrantRole.Outcome.Granted _ -> "GrantRoleSuccess";
      case GrantRole.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case GrantRole.Outcome.ContractorNotFound _ -> "ContractorNotFoundProblem";
      case GrantRole.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String resultType(RevokeRole.Outcome outcome) {
    return switch (outcome) {
      case RevokeRole.Outcome.Revoked _ -> "RevokeRoleSuccess";
      case RevokeRole.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case RevokeRole.Outcome.OwnRole _ -> "OwnRoleProblem";
      case RevokeRole.Outcome.PersonNotFound _ -> "PersonNotFoundProblem";
    };
  }

  private @Nullable Territory territory(@Nullable String id) {
    return id == null ? null : territories.get(id);
  }

  /// Colleagues see each other; nobody else sees a member of staff.
  private @Nullable Person refetchPerson(String id, Arguments circumstances) {
    var scope = circumstances.context(Viewer.class).scope(Right.SEE_WORK);
    return people
        .find(id)
        .filter(person ->
            person.grants().stream()
                .anyMatch(
                    g -> g.territory() == null ? scope.isEverywhere() : scope.holds(g.territory())))
        .orElse(null);
  }
}
