package fr.vigie.adoption;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The root fields of `adoption.graphqls`, in its order.
final class AdoptionWiring implements FeatureWiring {

  private final FindAdoptions find;
  private final PlanAdoption plan;
  private final AdoptPractice adopt;
  private final AdoptionView view;

  AdoptionWiring(FindAdoptions find, PlanAdoption plan, AdoptPractice adopt, AdoptionView view) {
    this.find = find;
    this.plan = plan;
    this.adopt = adopt;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("adoptions", this::adoptions)
                    .dataFetcher("adoptionProgress", this::progress))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("planAdoption", Acts.refusing(this::plan))
                    .dataFetcher("adoptPractice", Acts.refusing(this::adopt)))
        .type(
            "PlanAdoptionResult",
            type ->
                type.typeResolver(
                    TypeNames.of(PlanAdoption.Outcome.class, AdoptionWiring::resultType)))
        .type(
            "AdoptPracticeResult",
            type ->
                type.typeResolver(
                    TypeNames.of(AdoptPractice.Outcome.class, AdoptionWiring::resultType)));
    Messages.tell(wiring, "AssetKindMissingProblem");
    Messages.tell(wiring, "PracticeAdoptedProblem");
    Messages.tell(wiring, "PracticeNotAdoptableProblem");
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  private Connection<Adoption> adoptions(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var filter = arguments.has("filter") ? arguments.object("filter") : null;
    return Connection.of(
        find.page(
            arguments.context(Viewer.class),
            filter == null ? null : filter.optionalString("practiceId"),
            filter == null ? null : filter.optionalString("territoryId"),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after")));
  }

  private FindAdoptions.@Nullable Progress progress(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return find.progress(arguments.context(Viewer.class), arguments.string("adoptionId"))
        .orElse(null);
  }

  private PlanAdoption.Outcome plan(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return plan.plan(input.context(Viewer.class), asked(input));
  }

  private AdoptPractice.Outcome adopt(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return adopt.adopt(
        input.context(Viewer.class),
        new AdoptPractice.Request(input.text("clientAdoptionId", 8, 64), asked(input)));
  }

  private static PlanAdoption.Request asked(Arguments input) {
    return new PlanAdoption.Request(
        input.string("practiceId"),
        input.string("territoryId"),
        (LocalDate) input.values().get("from"));
  }

  private static String resultType(PlanAdoption.Outcome outcome) {
    return switch (outcome) {
      case PlanAdoption.Planned _ -> "PlanAdoptionSuccess";
      case AdoptionRefusal refusal -> refusalType(refusal);
    };
  }

  private static String resultType(AdoptPractice.Outcome outcome) {
    return switch (outcome) {
      case AdoptPractice.Adopted _ -> "AdoptPracticeSuccess";
      case AdoptPractice.ClientIdReused _ -> "ClientIdReusedProblem";
      case AdoptionRefusal refusal -> refusalType(refusal);
    };
  }

  private static String refusalType(AdoptionRefusal refusal) {
    return switch (refusal) {
      case AdoptionRefusal.AssetKindMissing _ -> "AssetKindMissingProblem";
      case AdoptionRefusal.NotAllowed _ -> "NotAllowedProblem";
      case AdoptionRefusal.PracticeAdopted _ -> "PracticeAdoptedProblem";
      case AdoptionRefusal.PracticeNotAdoptable _ -> "PracticeNotAdoptableProblem";
      case AdoptionRefusal.PracticeNotFound _ -> "PracticeNotFoundProblem";
      case AdoptionRefusal.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }
}
