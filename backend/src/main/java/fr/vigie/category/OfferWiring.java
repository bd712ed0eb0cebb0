package fr.vigie.category;

import fr.vigie.category.OfferCategory.Outcome;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;

/// The acts of `report.graphqls` on what a territory offers.
final class OfferWiring {

  private final OfferCategory offerCategory;

  OfferWiring(OfferCategory offerCategory) {
    this.offerCategory = offerCategory;
  }

  void wire(RuntimeWiring.Builder wiring) {
    wiring.type(
        "Mutation",
        type ->
            type.dataFetcher("offerCategory", Acts.refusing(this::offer))
                .dataFetcher("withdrawCategory", Acts.refusing(this::withdraw)));
    result(wiring, "OfferCategory");
    result(wiring, "WithdrawCategory");
  }

  private static void result(RuntimeWiring.Builder wiring, String act) {
    wiring.type(
        act + "Result",
        type -> type.typeResolver(TypeNames.of(Outcome.class, o -> resultType(act, o))));
  }

  private Outcome offer(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return offerCategory.offer(
        input.context(Viewer.class),
        new OfferCategory.Request(
            input.string("territoryId"),
            input.string("categoryCode"),
            input.integer("workingDays", 1, 250)));
  }

  private Outcome withdraw(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return offerCategory.offer(
        input.context(Viewer.class),
        new OfferCategory.Request(input.string("territoryId"), input.string("categoryCode"), null));
  }

  private static String resultType(String act, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Changed _ -> act + "Success";
      case Outcome.CategoryUnknown _ -> "CategoryUnknownProblem";
      case Outcome.NotAllowed _ -> "NotAllowedProblem";
      case Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }
}
