package fr.vigie.casework;

import com.mongodb.client.MongoDatabase;
import fr.vigie.abuse.AbuseModule;
import fr.vigie.category.CategoryModule;
import fr.vigie.filing.RetakeAnswers;
import fr.vigie.follow.FollowModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.photo.AttachPhotos;
import fr.vigie.report.ReportModule;
import fr.vigie.report.Reports;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import fr.vigie.shared.Transactions;
import fr.vigie.shared.Worker;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/// What the rest of the backend sees of casework.
public record CaseworkModule(CloseResolved closeResolved, FeatureWiring wiring) {

  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(10);

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(72, "index notes of staff", MongoReportNotes::createIndexes),
          new Migration(73, "index answer templates", MongoAnswerTemplates::createIndexes));

  /// What is kept of what staff write.
  public static final List<PersonalData> PERSONAL_DATA =
      List.of(
          new PersonalData(
              "reportNotes",
              "what staff tell each other of a report, perhaps of who filed it; told by letter only",
              "to deal with the report",
              Basis.PUBLIC_TASK,
              "WORDS",
              List.of(new Link("report", KnownBy.REPORT)),
              List.of(
                  new Part("report", Erasure.DELETE_DOCUMENT),
                  new Part("text", Erasure.KEEP_UNTOLD),
                  new Part("key", Erasure.KEEP_UNTOLD),
                  new Part("by", Erasure.KEEP_UNTOLD))),
          PersonalData.ofStaff("answerTemplates", "who wrote an answer", "by"));

  /// What its wiring works with.
  record Parts(
      Reports reports,
      ReportNotes notes,
      AnswerTemplates templates,
      QualifyReport qualifyReport,
      ReviewAnswers reviewAnswers,
      RejectReport rejectReport,
      MergeReports mergeReports,
      SplitReport splitReport,
      ForwardReport forwardReport,
      TakeForwarded takeForwarded,
      HandOverReport handOverReport,
      AnswerReport answerReport,
      AskReporter askReporter,
      ResolveReport resolveReport,
      CloseReport closeReport,
      AnswerQuestion answerQuestion,
      ContestReport contestReport,
      RateReport rateReport,
      AddInternalNote addInternalNote,
      SetAnswerTemplate setAnswerTemplate,
      RemoveAnswerTemplate removeAnswerTemplate) {}

  public static CaseworkModule on(
      MongoDatabase database,
      Transactions transactions,
      Territories territories,
      CategoryModule category,
      ReportModule report,
      RetakeAnswers retakeAnswers,
      AbuseModule abuse,
      FollowModule follow,
      AttachPhotos photos,
      CaseSettings settings,
      Ids ids,
      Clock clock) {
    var cases = new Cases(report.reports(), report.changeReport(), transactions, clock);
    var notes = new MongoReportNotes(database);
    var templates = new MongoAnswerTemplates(database);
    var reporters = new Reporters(cases, follow.links(), abuse);
    var categories = category.ofTerritories();
    var parts =
        new Parts(
            report.reports(),
            notes,
            templates,
            new QualifyReport(cases, categories, territories),
            new ReviewAnswers(cases, categories, retakeAnswers),
            new RejectReport(cases),
            new MergeReports(cases, follow.count()),
            new SplitReport(cases, follow.count()),
            new ForwardReport(cases, territories, new Receivers(territories)),
            new TakeForwarded(cases),
            new HandOverReport(cases, territories),
            new AnswerReport(cases, templates, new Placeholders(categories, territories)),
            new AskReporter(cases),
            new ResolveReport(cases),
            new CloseReport(cases),
            new AnswerQuestion(cases, reporters),
            new ContestReport(cases, reporters, new ContestPhotos(photos, report.reports())),
            new RateReport(cases, reporters),
            new AddInternalNote(report.reports(), notes, ids, clock),
            new SetAnswerTemplate(templates, ids, clock),
            new RemoveAnswerTemplate(templates));
    var view = new CaseView(territories, report.reads(), new AllowedActs(clock));
    return new CaseworkModule(
        new CloseResolved(cases, settings.closeAfter()), new CaseWiring(parts, view));
  }

  /// Begins to close what was resolved long ago; several backends may do so at once.
  public Worker start() {
    var worker = new Worker("closing of reports", BETWEEN_LOOKS, closeResolved::close);
    worker.start();
    return worker;
  }
}
