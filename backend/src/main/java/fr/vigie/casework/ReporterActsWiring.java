package fr.vigie.casework;

import fr.vigie.casework.Reporters.Speaker;
import fr.vigie.contact.Myself;
import fr.vigie.filing.FilingInputs;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.function.Function;

/// What the reporter does, signed in or by their link, each act by its input.
final class ReporterActsWiring {

  private static final int MOST_CHARACTERS = 2_000;

  private ReporterActsWiring() {}

  static void wire(TypeRuntimeWiring.Builder type, CaseworkModule.Parts parts) {
    act(
        type,
        "answerQuestion",
        i ->
            parts
                .answerQuestion()
                .answer(
                    new AnswerQuestion.Request(
                        speaker(i),
                        i.text("clientMessageId", 8, 64),
                        i.text("text", 1, MOST_CHARACTERS))));
    act(
        type,
        "contestReport",
        i ->
            parts
                .contestReport()
                .contest(
                    new ContestReport.Request(
                        speaker(i),
                        i.text("clientContestId", 8, 64),
                        i.text("sentence", 1, MOST_CHARACTERS),
                        FilingInputs.photos(i))));
    act(
        type,
        "rateReport",
        i ->
            CaseResultWiring.rated(
                parts
                    .rateReport()
                    .rate(new RateReport.Request(speaker(i), i.integer("satisfaction", 1, 5)))));
  }

  private static void act(
      TypeRuntimeWiring.Builder type, String name, Function<Arguments, Object> act) {
    type.dataFetcher(name, Acts.refusing(environment -> act.apply(Arguments.input(environment))));
  }

  private static Speaker speaker(Arguments input) {
    InvalidInput.unless(
        input.has("reportId") != input.has("followSecret"),
        "reportId",
        "either this or followSecret");
    return new Speaker(
        input.context(Viewer.class),
        input.context(Myself.class),
        input.context(Sender.class),
        input.optionalString("reportId"),
        input.optionalString("followSecret"));
  }
}
