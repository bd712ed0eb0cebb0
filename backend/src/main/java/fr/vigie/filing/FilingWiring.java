package fr.vigie.filing;

import fr.vigie.filing.FileReport.Outcome;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.report.Report.Channel;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Instant;

/// `fileReport` of `report.graphqls`, and what comes of it.
final class FilingWiring implements FeatureWiring {

  private final FileReport fileReport;

  FilingWiring(FileReport fileReport) {
    this.fileReport = fileReport;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Mutation", type -> type.dataFetcher("fileReport", Acts.refusing(this::fileReport)))
        .type(
            "FileReportResult",
            type -> type.typeResolver(TypeNames.of(Outcome.class, FilingWiring::resultType)));
    Messages.tell(
        wiring,
        "CategoryNotOfferedProblem",
        Outcome.CategoryNotOffered.class,
        o -> Messages.of("CategoryNotOfferedProblem", o.category().label().said()));
    Messages.tell(
        wiring,
        "OutOfScopeProblem",
        Outcome.OutOfScope.class,
        o -> FilingInputs.whoToCall(o.category()));
    Messages.tell(
        wiring,
        "NearbyReportsProblem",
        Outcome.NearbyReports.class,
        o -> Messages.of("NearbyReportsProblem", o.reports().size()));
    Messages.tell(
        wiring,
        "PhotoUnfitProblem",
        Outcome.PhotoUnfit.class,
        o -> Messages.of("PhotoUnfitProblem." + o.misfit()));
    BlockedWiring.tell(wiring);
  }

  private Outcome fileReport(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return fileReport.file(
        input.context(Viewer.class),
        input.context(Sender.class),
        new FileReport.Request(
            input.text("clientReportId", 8, 64),
            input.text("categoryCode", 1, 64),
            input.point("location"),
            FilingInputs.note(input),
            FilingInputs.answers(input),
            input.optionalString("assetId"),
            input.constant("channel", Channel.class),
            input.flag("isNotDuplicate"),
            input.has("formVersion") ? input.text("formVersion", 1, 64) : null,
            (Instant) input.values().get("saidAt"),
            input.has("onBehalfOf") ? FilingInputs.contact(input.object("onBehalfOf")) : null,
            input.flag("isOnPrivateGround"),
            FilingInputs.photos(input)));
  }

  private static String resultType(Outcome outcome) {
    return switch (outcome) {
      case Outcome.Filed _ -> "FileReportSuccess";
      case Outcome.CategoryNotOffered _ -> "CategoryNotOfferedProblem";
      case Outcome.CategoryUnknown _ -> "CategoryUnknownProblem";
      case Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case Outcome.CommuneNotServed _ -> "CommuneNotServedProblem";
      case Outcome.NearbyReports _ -> "NearbyReportsProblem";
      case Outcome.NotAllowed _ -> "NotAllowedProblem";
      case Outcome.OutOfScope _ -> "OutOfScopeProblem";
      case Outcome.PhotoUnfit _ -> "PhotoUnfitProblem";
      case Outcome.ReporterBlocked _ -> "ReporterBlockedProblem";
    };
  }
}
