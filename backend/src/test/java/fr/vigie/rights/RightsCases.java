package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;

/// A way to ask for each root field about the life of reports.
final class RightsCases {

  private static final String MESSAGE = "clientMessageId";

  private RightsCases() {}

  static List<RightsProbe> all() {
    return Stream.of(read(), sorted(), said(), reporters(), templates(), RightsFollows.all())
        .flatMap(List::stream)
        .toList();
  }

  private static List<RightsProbe> read() {
    return List.of(
        object(
            "Query.report",
            "report(id: $id)",
            "$id: ID!",
            t ->
                Map.of(
                    "id",
                    t.id(
                        "rep",
                        () -> t.world().lasting("spoken", () -> t.world().cases().spoken())))),
        object(
                "Query.report",
                "report(id: $id)",
                "$id: ID!",
                t -> Map.of("id", t.world().lasting("merged", () -> t.world().cases().merged())))
            .only(RightsProbe.Compared.CONTENT),
        act(
                "Mutation.fileReport",
                t ->
                    t.world()
                        .report(
                            t.world().lasting("nobody's", () -> t.world().cases().filedByNobody())))
            .only(RightsProbe.Compared.CONTENT),
        value(
            "Query.reportNotes",
            "reportNotes(reportId: $id)",
            "$id: ID!",
            t ->
                Map.of(
                    "id",
                    t.id(
                        "rep", () -> t.world().lasting("noted", () -> t.world().cases().noted())))),
        value(
            "Query.answerTemplates",
            "answerTemplates(territoryId: $territory)",
            "$territory: ID!",
            t -> {
              t.world().lasting("answer template", () -> t.world().cases().template());
              return Map.of("territory", t.territory());
            }),
        act(
            "Mutation.fileReport:OnBehalf",
            t -> {
              var filing = new HashMap<>(t.world().report(t.clientId()));
              filing.put("channel", "PHONE");
              filing.put("onBehalfOf", Map.of("phone", "0329000000"));
              return filing;
            }));
  }

  private static String filed(RightsTarget t) {
    return t.id("rep", t.world()::filed);
  }

  private static Map<String, Object> of(String report, Object... more) {
    var input = new HashMap<String, Object>(Map.of("reportId", report));
    for (var i = 0; i < more.length; i += 2) {
      input.put((String) more[i], more[i + 1]);
    }
    return input;
  }

  private static List<RightsProbe> sorted() {
    return List.of(
        act("Mutation.qualifyReport", t -> of(filed(t), "priority", "HIGH", "isPrivate", false)),
        act("Mutation.qualifyReport", t -> of(filed(t), "categoryCode", "nothing"))
            .only(RightsProbe.Compared.CONTENT),
        act("Mutation.reviewAnswers", t -> of(filed(t))),
        act("Mutation.reviewAnswers", t -> of(t.world().cases().filedByNewestForm()))
            .only(RightsProbe.Compared.CONTENT),
        act("Mutation.rejectReport", t -> of(filed(t), "reason", "OTHER", "sentence", "non")),
        act("Mutation.mergeReports", t -> merge(filed(t), t.world().filed())),
        act("Mutation.mergeReports", t -> merge(t.report(), t.report()))
            .only(RightsProbe.Compared.CONTENT),
        act("Mutation.splitReport", t -> of(t.id("rep", t.world().cases()::merged))),
        act(
            "Mutation.forwardReport",
            t -> of(filed(t), "organisationId", RightsCaseActs.ESTERNAY, "sentence", "à vous")),
        act("Mutation.forwardReport", t -> of(filed(t), "organisationId", "org_none"))
            .only(RightsProbe.Compared.CONTENT),
        act(
                "Mutation.acceptReport",
                t -> of(t.id("rep", () -> t.world().cases().forwarded(RightsCaseActs.VOSGES))))
            .only(RightsProbe.Compared.GIVEN),
        act("Mutation.acceptReport", t -> of(t.world().cases().forwardedWithin()))
            .only(RightsProbe.Compared.CONTENT),
        act(
            "Mutation.returnReport",
            t ->
                of(
                    t.id("rep", () -> t.world().cases().forwarded(RightsCaseActs.ESTERNAY)),
                    "reason",
                    "non")),
        act("Mutation.handOverReport", t -> of(filed(t), "inseeCode", "55043")),
        act("Mutation.handOverReport", t -> of(filed(t), "inseeCode", "88383"))
            .only(RightsProbe.Compared.CONTENT),
        act("Mutation.resolveReport", t -> of(filed(t), "reason", "vu")),
        act("Mutation.closeReport", t -> of(t.id("rep", t.world().cases()::settled))),
        act("Mutation.closeReport", t -> of(t.report())).only(RightsProbe.Compared.CONTENT));
  }

  private static Map<String, ?> merge(String kept, String other) {
    return Map.of("keptReportId", kept, "reportIds", List.of(other));
  }

  private static List<RightsProbe> said() {
    return List.of(
        act("Mutation.answerReport", t -> of(filed(t), MESSAGE, t.clientId(), "text", "demain")),
        act(
                "Mutation.answerReport",
                t -> of(filed(t), MESSAGE, t.clientId(), "templateId", "ant_no"))
            .only(RightsProbe.Compared.CONTENT),
        act("Mutation.askReporter", t -> of(filed(t), MESSAGE, t.clientId(), "question", "où ?")),
        act(
            "Mutation.addInternalNote",
            t -> of(filed(t), "clientNoteId", t.clientId(), "text", "à voir")),
        act(
                "Mutation.addInternalNote",
                t ->
                    of(
                        t.world().lasting("notes", () -> t.world().cases().muchNoted()),
                        "clientNoteId",
                        t.clientId(),
                        "text",
                        "trop"))
            .only(RightsProbe.Compared.CONTENT));
  }

  private static List<RightsProbe> reporters() {
    return List.of(
        act(
            "Mutation.answerQuestion",
            t -> of(t.id("rep", t.world().cases()::asked), MESSAGE, t.clientId(), "text", "ici")),
        act("Mutation.answerQuestion", t -> of(t.report(), MESSAGE, t.clientId(), "text", "ici"))
            .only(RightsProbe.Compared.CONTENT),
        act("Mutation.contestReport", t -> contest(t.id("rep", t.world().cases()::settled))),
        act(
                "Mutation.contestReport",
                t -> contest(t.world().lasting("old", () -> t.world().cases().settledLongAgo())))
            .only(RightsProbe.Compared.CONTENT),
        act(
            "Mutation.rateReport",
            t -> of(t.id("rep", t.world().cases()::settled), "satisfaction", 2)),
        act(
                "Mutation.rateReport",
                t ->
                    of(
                        t.world().lasting("spoken", () -> t.world().cases().spoken()),
                        "satisfaction",
                        1))
            .only(RightsProbe.Compared.CONTENT));
  }

  private static Map<String, ?> contest(String report) {
    return of(report, "clientContestId", UUID.randomUUID().toString(), "sentence", "toujours là");
  }

  private static List<RightsProbe> templates() {
    return List.of(
        act("Mutation.setAnswerTemplate", _ -> RightsCaseActs.template("Reçu")),
        act(
            "Mutation.removeAnswerTemplate",
            t -> Map.of("templateId", t.id("ant", () -> t.world().cases().template()))));
  }
}
