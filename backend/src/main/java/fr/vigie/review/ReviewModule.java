package fr.vigie.review;

import com.mongodb.client.MongoDatabase;
import fr.vigie.abuse.AbuseModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.moderation.Texts;
import fr.vigie.mongo.Migration;
import fr.vigie.photo.WithdrawPhoto;
import fr.vigie.report.AfterMoving;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Basis;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.KnownBy;
import fr.vigie.shared.PersonalData.Link;
import fr.vigie.shared.PersonalData.Part;
import fr.vigie.shared.Transactions;
import java.time.Clock;
import java.util.List;

/// What the rest of the backend sees of the review of reports.
public record ReviewModule(FeatureWiring wiring) {

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(79, "index requests for removal", MongoRemovals::createIndexes),
          new Migration(
              86, "bring requests for removal to who decides", MongoRemovals::followReports));

  /// What is kept of those who ask that something be removed.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "removals",
          "what somebody asked to be seen no more: their pseudonym and their words",
          "to decide on it, and to tell what was decided",
          Basis.LEGAL_DUTY,
          "REMOVALS",
          List.of(new Link("requester", KnownBy.PSEUDONYM)),
          List.of(
              new Part("requester", Erasure.DELETE_DOCUMENT),
              new Part("reason", Erasure.DELETE_DOCUMENT),
              new Part("clientId", Erasure.DELETE_DOCUMENT),
              new Part("decidedBy", Erasure.KEEP_UNTOLD)));

  /// What goes with a report to who deals with it from now on.
  public static AfterMoving afterMoving(MongoDatabase database, AbuseModule abuse) {
    return new MovedReports(new MongoRemovals(database), abuse.blocks());
  }

  public static ReviewModule on(
      MongoDatabase database,
      Transactions transactions,
      ReportModule report,
      ContactModule contact,
      AbuseModule abuse,
      WithdrawPhoto withdraw,
      EventLog log,
      Ids ids,
      Clock clock) {
    var reports = report.reports();
    var removals = new MongoRemovals(database);
    var events = new ReviewEvents(log, ids);
    var blocks = abuse.blocks();
    var photos = new HidePhotos(withdraw);
    var list = abuse.blockList();
    var acts =
        new ReviewActs(
            new ModerationActs(reports, events, transactions, clock),
            new RequestRemoval(
                reports,
                removals,
                abuse.limits(),
                contact.pseudonyms(),
                photos,
                events,
                transactions,
                ids,
                clock),
            new DecideRemoval(reports, removals, photos, events, transactions, clock),
            new BlockReporter(reports, blocks, list, log, transactions, ids, clock),
            new UnblockReporter(blocks, list, log, transactions, ids, clock));
    return new ReviewModule(
        new ReviewWiring(report.reads(), removals, blocks, acts, new ReviewView(new Texts())));
  }
}
