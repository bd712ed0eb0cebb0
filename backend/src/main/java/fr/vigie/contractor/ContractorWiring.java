package fr.vigie.contractor;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Grant;
import fr.vigie.identity.People;
import fr.vigie.identity.Person;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of `contractor.graphqls`, in its order.
final class ContractorWiring implements FeatureWiring {

  /// What the fields are answered by.
  record Parts(
      Contractors contractors,
      People people,
      AddContractor add,
      RenameContractor rename,
      EndContractor end) {}

  private final Parts parts;
  private final Territories territories;

  ContractorWiring(Parts parts, Territories territories) {
    this.parts = parts;
    this.territories = territories;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("contractors", this::contractors)
                    .dataFetcher("contractorPeople", this::contractorPeople))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("addContractor", Acts.refusing(this::add))
                    .dataFetcher("renameContractor", Acts.refusing(this::rename))
                    .dataFetcher("endContractor", Acts.refusing(this::end)));
    ContractorResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    views
        .of("Contractor", Contractor.class)
        .value("id", Contractor::id)
        .part("territory", contractor -> territories.get(contractor.territory()))
        .value("name", Contractor::name)
        .value("siret", ContractorWiring::siret)
        .value("endedAt", Contractor::endedAt);
    views.of("Grant", Grant.class).reference("contractor", "contractor", Grant::contractor);
    views.loader(
        "contractor", Loader.of((ids, _) -> parts.contractors().list(ids), Contractor::id));
  }

  private static @Nullable String siret(Contractor contractor) {
    var siret = contractor.siret();
    return siret == null ? null : siret.digits();
  }

  private List<Contractor> contractors(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    if (!ContractorRights.maySee(viewer(arguments), territory)) {
      return List.of();
    }
    var active = parts.contractors().of(territory);
    return arguments.flag("isEndedToo")
        ? Stream.of(active, parts.contractors().endedOf(territory, Contractors.MOST))
            .flatMap(List::stream)
            .toList()
        : active;
  }

  private List<Person> contractorPeople(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var found = parts.contractors().find(arguments.string("contractorId"));
    return ContractorRights.known(viewer(arguments), found)
        .map(contractor -> parts.people().membersOf(contractor.id()))
        .orElse(List.of());
  }

  private AddContractor.Outcome add(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var siret = input.optionalString("siret");
    return parts
        .add()
        .add(
            viewer(input),
            new AddContractor.Request(
                input.text("clientContractorId", 8, 64),
                input.string("territoryId"),
                input.text("name", 1, 120),
                siret == null ? null : new Siret(siret)));
  }

  private RenameContractor.Outcome rename(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return parts
        .rename()
        .rename(viewer(input), input.string("contractorId"), input.text("name", 1, 120));
  }

  private EndContractor.Outcome end(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return parts.end().end(viewer(input), input.string("contractorId"));
  }

  private static Viewer viewer(Arguments arguments) {
    return arguments.context(Viewer.class);
  }
}
