package fr.vigie.opendata;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.opendata.SetOpenData.Outcome;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import org.jspecify.annotations.Nullable;

/// The fields of `opendata.graphqls`, in its order.
final class OpenDataWiring implements FeatureWiring {

  private final Territories territories;
  private final Switches switches;
  private final SetOpenData setOpenData;

  OpenDataWiring(Territories territories, Switches switches, SetOpenData setOpenData) {
    this.territories = territories;
    this.switches = switches;
    this.setOpenData = setOpenData;
  }

  @Override
  public void declare(Views views) {
    views
        .of("OpenData", OpenData.class)
        .part("territory", openData -> territories.get(openData.territory()))
        .value("isOn", OpenData::isOn)
        .value("licence", _ -> OpenData.LICENCE)
        .value("path", OpenData::path)
        .value("changedAt", OpenData::changedAt);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("openData", this::openData))
        .type("Mutation", type -> type.dataFetcher("setOpenData", Acts.refusing(this::set)))
        .type(
            "SetOpenDataResult",
            type -> type.typeResolver(TypeNames.of(Outcome.class, OpenDataWiring::resultType)));
  }

  private @Nullable OpenData openData(DataFetchingEnvironment environment) {
    return territories
        .find(Arguments.of(environment).string("territoryId"))
        .map(territory -> switches.of(territory.id()))
        .orElse(null);
  }

  private Outcome set(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return setOpenData.set(
        input.context(Viewer.class), input.string("territoryId"), input.flag("isOn"));
  }

  private static String resultType(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed _ -> "SetOpenDataSuccess";
      case Outcome.NotAllowed _ -> "NotAllowedProblem";
      case Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }
}
