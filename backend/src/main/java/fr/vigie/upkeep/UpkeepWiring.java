package fr.vigie.upkeep;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.readmodel.ReadModelState;
import fr.vigie.readmodel.ReadModelState.Checked;
import fr.vigie.upkeep.AskReadModel.Outcome;
import fr.vigie.upkeep.AskReadModel.Wish;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// The fields of `upkeep.graphqls`, in its order.
final class UpkeepWiring implements FeatureWiring {

  private final SeeReadModels seeReadModels;
  private final AskReadModel askReadModel;

  UpkeepWiring(SeeReadModels seeReadModels, AskReadModel askReadModel) {
    this.seeReadModels = seeReadModels;
    this.askReadModel = askReadModel;
  }

  @Override
  public void declare(Views views) {
    views
        .of("ReadModel", ReadModelState.class)
        .value("name", ReadModelState::name)
        .value("upTo", ReadModelState::upTo)
        .value("rebuiltAt", ReadModelState::rebuiltAt)
        .value("rebuildAskedAt", ReadModelState::rebuildAskedAt)
        .value("checkAskedAt", ReadModelState::checkAskedAt)
        .part("lastCheck", ReadModelState::checked);
    views
        .of("ReadModelCheck", Checked.class)
        .value("at", Checked::at)
        .value("drift", Checked::drift);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("readModels", this::readModels))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("rebuildReadModel", Acts.refusing(e -> ask(e, Wish.REBUILD)))
                    .dataFetcher("checkReadModel", Acts.refusing(e -> ask(e, Wish.CHECK))));
    for (var act : List.of("RebuildReadModel", "CheckReadModel")) {
      wiring.type(
          act + "Result",
          type -> type.typeResolver(TypeNames.of(Outcome.class, outcome -> name(act, outcome))));
    }
    Messages.tell(wiring, "ReadModelNotFoundProblem");
  }

  private List<ReadModelState> readModels(DataFetchingEnvironment environment) {
    return seeReadModels.see(Arguments.of(environment).context(Viewer.class));
  }

  private Outcome ask(DataFetchingEnvironment environment, Wish wish) {
    var input = Arguments.input(environment);
    return askReadModel.ask(input.context(Viewer.class), input.text("name", 1, 40), wish);
  }

  private static String name(String act, Outcome outcome) {
    return switch (outcome) {
      case Outcome.Asked _ -> act + "Success";
      case Outcome.NotFound _ -> "ReadModelNotFoundProblem";
      case Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }
}
