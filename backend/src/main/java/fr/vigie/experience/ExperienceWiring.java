package fr.vigie.experience;

import fr.vigie.experience.PracticeComment.Experience;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.practice.FindPractices;
import fr.vigie.shared.Page;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// The fields of `experience.graphqls`, in its order.
final class ExperienceWiring implements FeatureWiring {

  private final PracticeComments comments;
  private final FindPractices practices;
  private final CommentOnPractice comment;
  private final HideComment hide;
  private final Territories territories;

  ExperienceWiring(
      PracticeComments comments,
      FindPractices practices,
      CommentOnPractice comment,
      HideComment hide,
      Territories territories) {
    this.comments = comments;
    this.practices = practices;
    this.comment = comment;
    this.hide = hide;
    this.territories = territories;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("practiceComments", this::comments))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("commentOnPractice", Acts.refusing(this::comment))
                    .dataFetcher("hidePracticeComment", Acts.refusing(this::hide)))
        .type(
            "CommentOnPracticeResult",
            type ->
                type.typeResolver(
                    TypeNames.of(CommentOnPractice.Outcome.class, ExperienceWiring::resultType)))
        .type(
            "HidePracticeCommentResult",
            type ->
                type.typeResolver(
                    TypeNames.of(HideComment.Outcome.class, ExperienceWiring::resultType)));
    Messages.tell(wiring, "CommentNotFoundProblem");
    Messages.tell(wiring, "PracticeNotAdoptedProblem");
  }

  @Override
  public void declare(Views views) {
    views
        .of("PracticeComment", PracticeComment.class)
        .value("id", PracticeComment::id)
        .part("territory", written -> territories.get(written.territory()))
        .value("text", PracticeComment::text)
        .part("experience", PracticeComment::experience)
        .value("writtenAt", PracticeComment::writtenAt)
        .value("isHidden", PracticeComment::isHidden);
    views
        .of("PracticeExperience", Experience.class)
        .value("wentWell", Experience::wentWell)
        .value("wentBadly", Experience::wentBadly)
        .value("rating", Experience::rating);
    Connection.declare(views, "PracticeComment");
  }

  private Connection<PracticeComment> comments(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var first = arguments.integer("first", 1, 100);
    return Connection.of(
        practices
            .find(arguments.context(Viewer.class), arguments.string("practiceId"))
            .map(practice -> comments.page(practice.id(), first, arguments.optionalString("after")))
            .orElseGet(() -> new Page<>(List.of(), false)));
  }

  private CommentOnPractice.Outcome comment(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return comment.comment(
        input.context(Viewer.class),
        new CommentOnPractice.Request(
            input.text("clientCommentId", 8, 64),
            input.string("practiceId"),
            input.string("territoryId"),
            input.text("text", 1, 2_000),
            input.has("experience") ? experience(input.object("experience")) : null));
  }

  private static Experience experience(Arguments experience) {
    return new Experience(
        experience.text("wentWell", 1, 2_000),
        experience.text("wentBadly", 1, 2_000),
        experience.integer("rating", 1, 5));
  }

  private HideComment.Outcome hide(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return hide.hide(input.context(Viewer.class), input.string("commentId"));
  }

  private static String resultType(CommentOnPractice.Outcome outcome) {
    return switch (outcome) {
      case CommentOnPractice.Outcome.Commented _ -> "CommentOnPracticeSuccess";
      case CommentOnPractice.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case CommentOnPractice.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case CommentOnPractice.Outcome.PracticeNotAdopted _ -> "PracticeNotAdoptedProblem";
      case CommentOnPractice.Outcome.PracticeNotFound _ -> "PracticeNotFoundProblem";
    };
  }

  private static String resultType(HideComment.Outcome outcome) {
    return switch (outcome) {
      case HideComment.Outcome.Hidden _ -> "HidePracticeCommentSuccess";
      case HideComment.Outcome.CommentNotFound _ -> "CommentNotFoundProblem";
      case HideComment.Outcome.NotAllowed _ -> "NotAllowedProblem";
    };
  }
}
