package fr.vigie.practice;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The root fields of `practice.graphqls`, in its order.
final class PracticeWiring implements FeatureWiring {

  /// A page of practices.
  ///
  /// @param similar the size that was asked for; null for any
  record Listed(Connection<Practice> page, @Nullable SimilarSize similar) {}

  private final FindPractices find;
  private final RecordPractice record;
  private final PublishPractice publish;
  private final WithdrawPractice withdraw;
  private final PracticeView view;

  PracticeWiring(
      FindPractices find,
      RecordPractice record,
      PublishPractice publish,
      WithdrawPractice withdraw,
      PracticeView view) {
    this.find = find;
    this.record = record;
    this.publish = publish;
    this.withdraw = withdraw;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("practices", this::practices))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("recordPractice", Acts.refusing(this::record))
                    .dataFetcher("publishPractice", Acts.refusing(this::publish))
                    .dataFetcher("withdrawPractice", Acts.refusing(this::withdraw)));
    wiring
        .type(
            "RecordPracticeResult",
            type ->
                type.typeResolver(
                    TypeNames.of(RecordPractice.Outcome.class, PracticeWiring::resultType)))
        .type(
            "PublishPracticeResult",
            type ->
                type.typeResolver(
                    TypeNames.of(PublishPractice.Outcome.class, PracticeWiring::resultType)))
        .type(
            "WithdrawPracticeResult",
            type ->
                type.typeResolver(
                    TypeNames.of(WithdrawPractice.Outcome.class, PracticeWiring::resultType)));
    Messages.tell(wiring, "NothingMeasuredProblem");
    Messages.tell(wiring, "PracticeNotFoundProblem");
    Messages.tell(wiring, "PracticeStatusProblem");
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
    views.loader(
        "practice",
        new Loader<Practice>(
            (ids, _, asked) -> find.list(asked.context(Viewer.class), ids),
            Practice::id,
            practice -> practice));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of(
        "prc",
        new Refetcher(
            "Practice", (id, asked) -> find.find(asked.context(Viewer.class), id).orElse(null)));
  }

  private Listed practices(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var filter = PracticeInputs.filter(arguments, find);
    var page =
        find.page(
            arguments.context(Viewer.class),
            filter,
            arguments.integer("first", 1, 100),
            arguments.optionalString("after"));
    return new Listed(Connection.of(page), filter.similar());
  }

  private RecordPractice.Outcome record(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return record.record(input.context(Viewer.class), PracticeInputs.practice(input));
  }

  private PublishPractice.Outcome publish(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return publish.publish(input.context(Viewer.class), input.string("practiceId"));
  }

  private WithdrawPractice.Outcome withdraw(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return withdraw.withdraw(input.context(Viewer.class), input.string("practiceId"));
  }

  private static String resultType(RecordPractice.Outcome outcome) {
    return switch (outcome) {
      case RecordPractice.Outcome.Recorded _ -> "RecordPracticeSuccess";
      case RecordPractice.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case RecordPractice.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case RecordPractice.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String resultType(PublishPractice.Outcome outcome) {
    return switch (outcome) {
      case PublishPractice.Outcome.Published _ -> "PublishPracticeSuccess";
      case PublishPractice.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case PublishPractice.Outcome.NothingMeasured _ -> "NothingMeasuredProblem";
      case PublishPractice.Outcome.NotFound _ -> "PracticeNotFoundProblem";
      case PublishPractice.Outcome.WrongStatus _ -> "PracticeStatusProblem";
    };
  }

  private static String resultType(WithdrawPractice.Outcome outcome) {
    return switch (outcome) {
      case WithdrawPractice.Outcome.Withdrawn _ -> "WithdrawPracticeSuccess";
      case WithdrawPractice.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case WithdrawPractice.Outcome.NotFound _ -> "PracticeNotFoundProblem";
    };
  }
}
