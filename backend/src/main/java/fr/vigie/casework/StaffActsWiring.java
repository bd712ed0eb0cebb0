package fr.vigie.casework;

import fr.vigie.filing.FilingInputs;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Handling.Priority;
import fr.vigie.report.Handling.Rejection;
import fr.vigie.shared.InvalidInput;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.HashSet;
import java.util.function.BiFunction;

/// What staff do with a report, each act by its input.
final class StaffActsWiring {

  private static final int MOST_MERGED = 50;
  private static final int MOST_CHARACTERS = 2_000;
  private static final int MOST_REASON = 500;

  private StaffActsWiring() {}

  static void wire(TypeRuntimeWiring.Builder type, CaseworkModule.Parts parts) {
    act(type, "qualifyReport", (v, i) -> parts.qualifyReport().qualify(v, qualify(i)));
    act(type, "reviewAnswers", (v, i) -> parts.reviewAnswers().review(v, review(i)));
    act(type, "rejectReport", (v, i) -> parts.rejectReport().reject(v, reject(i)));
    act(type, "mergeReports", (v, i) -> parts.mergeReports().merge(v, merge(i)));
    act(type, "splitReport", (v, i) -> parts.splitReport().split(v, report(i)));
    act(type, "forwardReport", (v, i) -> parts.forwardReport().forward(v, forward(i)));
    act(type, "acceptReport", (v, i) -> parts.takeForwarded().accept(v, report(i)));
    act(
        type,
        "returnReport",
        (v, i) -> parts.takeForwarded().giveBack(v, report(i), i.text("reason", 1, MOST_REASON)));
    act(
        type,
        "handOverReport",
        (v, i) ->
            parts
                .handOverReport()
                .handOver(v, new HandOverReport.Request(report(i), i.text("inseeCode", 5, 5))));
    act(type, "answerReport", (v, i) -> parts.answerReport().answer(v, answer(i)));
    act(
        type,
        "askReporter",
        (v, i) ->
            parts
                .askReporter()
                .ask(
                    v,
                    new AskReporter.Request(
                        report(i),
                        i.text("clientMessageId", 8, 64),
                        i.text("question", 1, MOST_CHARACTERS))));
    act(
        type,
        "resolveReport",
        (v, i) ->
            parts
                .resolveReport()
                .resolve(
                    v, new ResolveReport.Request(report(i), i.text("reason", 1, MOST_REASON))));
    act(type, "closeReport", (v, i) -> parts.closeReport().close(v, report(i)));
  }

  private static void act(
      TypeRuntimeWiring.Builder type, String name, BiFunction<Viewer, Arguments, CaseOutcome> act) {
    type.dataFetcher(
        name,
        Acts.refusing(environment -> {
          var input = Arguments.input(environment);
          return act.apply(input.context(Viewer.class), input);
        }));
  }

  private static String report(Arguments input) {
    return input.string("reportId");
  }

  private static QualifyReport.Request qualify(Arguments input) {
    return new QualifyReport.Request(
        report(input),
        input.has("categoryCode") ? input.text("categoryCode", 1, 64) : null,
        input.has("priority") ? input.constant("priority", Priority.class) : null,
        input.has("isPrivate") ? input.flag("isPrivate") : null);
  }

  private static ReviewAnswers.Request review(Arguments input) {
    return new ReviewAnswers.Request(
        report(input), input.has("answers") ? FilingInputs.answers(input) : null);
  }

  private static RejectReport.Request reject(Arguments input) {
    return new RejectReport.Request(
        report(input),
        input.constant("reason", Rejection.class),
        input.text("sentence", 1, MOST_REASON));
  }

  private static MergeReports.Request merge(Arguments input) {
    var ids = input.strings("reportIds", MOST_MERGED);
    var distinct = new HashSet<>(ids).size() == ids.size();
    InvalidInput.unless(distinct && !ids.isEmpty(), "reportIds", "1 to 50, each once");
    return new MergeReports.Request(input.string("keptReportId"), ids);
  }

  private static ForwardReport.Request forward(Arguments input) {
    return new ForwardReport.Request(
        report(input), input.string("organisationId"), input.optionalText("sentence", MOST_REASON));
  }

  private static AnswerReport.Request answer(Arguments input) {
    var text = input.optionalText("text", MOST_CHARACTERS);
    var template = input.optionalString("templateId");
    InvalidInput.unless((text == null) != (template == null), "text", "either this or templateId");
    return new AnswerReport.Request(
        report(input), input.text("clientMessageId", 8, 64), text, template);
  }
}
