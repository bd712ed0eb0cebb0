package fr.vigie.identity;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Loaders;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.dataloader.DataLoaderRegistry;
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
    wiring
        .type(
            "Query",
            type -> type.dataFetcher("viewer", this::viewer).dataFetcher("agents", this::agents))
        .type("Grant", type -> type.dataFetcher("territory", this::territory));
  }

  @Override
  public void load(DataLoaderRegistry loaders) {
    loaders.register("person", Loaders.byId(people::list, Person::id));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("per", this::refetchPerson);
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

  private @Nullable Territory territory(DataFetchingEnvironment environment) {
    var grant = Objects.requireNonNull(environment.<Grant>getSource());
    return grant.territory() == null ? null : territories.get(grant.territory());
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
