package fr.vigie.territory;

import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.territory.Territories.Boundary;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `territory.graphqls`, in its order.
final class TerritoryWiring implements FeatureWiring {

  private final Territories territories;

  TerritoryWiring(Territories territories) {
    this.territories = territories;
  }

  @Override
  public void declare(Views views) {
    views
        .of("Territory", Territory.class)
        .value("id", Territory::id)
        .value("name", Territory::name)
        .part("organisation", territory -> territories.organisation(territory.organisation()))
        .part("communes", this::communes)
        .value("isSandbox", Territory::isSandbox);
    views
        .of("Commune", Commune.class)
        .value("inseeCode", Commune::inseeCode)
        .value("name", Commune::name)
        .value("department", Commune::department)
        .value("postalCodes", Commune::postalCodes)
        .value("population", Commune::population)
        .part("intercommunality", commune -> organisation(commune.intercommunality()))
        .part("territory", commune -> territory(commune.territory()))
        .reference("boundary", "boundary", Commune::inseeCode);
    views
        .of("Organisation", Organisation.class)
        .value("id", Organisation::id)
        .value("siren", Organisation::siren)
        .value("kind", Organisation::kind)
        .value("name", Organisation::name)
        .value("phone", Organisation::phone)
        .value("email", Organisation::email)
        .value("website", Organisation::website);
    Connection.declare(views, "Territory");
    views.loader(
        "boundary",
        new Loader<>(
            (codes, _) -> territories.boundaries(codes), Boundary::inseeCode, Boundary::geometry));
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", this::query)
        .type("Commune", type -> type.dataFetcher("responsible", this::responsible));
    Messages.tell(
        wiring,
        "CommuneNotServedProblem",
        NotServed.class,
        problem -> notServed(problem.commune()));
  }

  private static String notServed(@Nullable Commune commune) {
    return commune == null
        ? Messages.of("CommuneNotServedProblem.outside")
        : Messages.of("CommuneNotServedProblem", commune.name());
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of(
        "ter", new Refetcher("Territory", (id, _) -> territories.find(id).orElse(null)),
        "org",
            new Refetcher(
                "Organisation", (id, _) -> territories.findOrganisation(id).orElse(null)));
  }

  @Override
  public List<Keyed> keyed() {
    return List.of(
        new Keyed("Commune", "inseeCode", (code, _) -> territories.findCommune(code).orElse(null)));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("territories", this::territories)
        .dataFetcher(
            "commune",
            e -> territories.findCommune(Arguments.of(e).string("inseeCode")).orElse(null))
        .dataFetcher(
            "communeAt",
            e -> territories.communeAt(Arguments.of(e).point("location")).orElse(null));
  }

  private Object territories(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return Connection.of(
        territories.byName(
            arguments.integer("first", 1, 100),
            arguments.optionalString("after"),
            arguments.has("filter")
                ? arguments.object("filter").optionalText("nameContains", 60)
                : null));
  }

  private List<Commune> communes(Territory territory) {
    return territory.communes().stream().map(territories::commune).toList();
  }

  private Organisation responsible(DataFetchingEnvironment environment) {
    var commune = Objects.requireNonNull(environment.<Commune>getSource());
    var domain = Arguments.of(environment).constant("domain", Domain.class);
    return territories.organisation(commune.responsibleFor(domain));
  }

  private @Nullable Organisation organisation(@Nullable String id) {
    return id == null ? null : territories.organisation(id);
  }

  private @Nullable Territory territory(@Nullable String id) {
    return id == null ? null : territories.get(id);
  }
}
