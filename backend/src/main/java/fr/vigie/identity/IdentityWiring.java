package fr.vigie.identity;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
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

  IdentityWiring(People people, Territories territories) {
    this.people = people;
    this.territories = territories;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Query",
        type -> type.dataFetcher("viewer", this::viewer).dataFetcher("agents", this::agents));
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
