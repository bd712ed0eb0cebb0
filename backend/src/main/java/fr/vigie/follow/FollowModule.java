package fr.vigie.follow;

import com.mongodb.client.MongoDatabase;
import fr.vigie.abuse.ActLimits;
import fr.vigie.category.CategoryModule;
import fr.vigie.contact.Pseudonyms;
import fr.vigie.filing.AfterFiling;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.load.Budgets;
import fr.vigie.mongo.InstallationKeys;
import fr.vigie.mongo.Migration;
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
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// What the rest of the backend sees of who follows what.
public record FollowModule(
    Follows follows,
    Followers followers,
    FollowLinks links,
    CountFollowers count,
    ForgetFollows forget,
    FollowSecrets secrets,
    FeatureWiring wiring) {

  /// What is kept of those who follow something.
  public static final PersonalData PERSONAL_DATA =
      new PersonalData(
          "follows",
          "who follows which report, commune or place, by a pseudonym or the hash of a secret link",
          "to tell them what is new",
          Basis.PUBLIC_TASK,
          "FOLLOWS; of communes and places until they end it",
          List.of(new Link("holder", KnownBy.PSEUDONYM)),
          Stream.of(
                  "holder",
                  "key",
                  "report",
                  "commune",
                  "latitude",
                  "longitude",
                  "metres",
                  "categories",
                  "cells",
                  "within")
              .map(field -> new Part(field, Erasure.DELETE_DOCUMENT))
              .toList());

  // Twenty-five links at once, then five a second: no house has so many, and who guesses gets
  // nowhere.
  private static final double ATTEMPTS_PER_SECOND = 5;

  public static final List<Migration> MIGRATIONS =
      List.of(
          new Migration(71, "index follows", MongoFollows::createIndexes),
          new Migration(137, "mark follows of those who filed", MongoFollowMigration::run),
          new Migration(148, "know in which commune areas are", MongoAreaMigration::run));

  /// What there is of it before there are reports.
  public record Kept(Follows follows, FollowSecrets secrets, AfterFiling afterFiling) {}

  /// What its wiring works with.
  record Parts(
      Follows follows,
      FollowSecrets secrets,
      FollowNews news,
      FollowLinks links,
      FollowReport followReport,
      FollowPlace followPlace,
      KeptFollows kept) {}

  /// Who is to hear of what happens, by themselves.
  public static Followers followers(MongoDatabase database, Reports reports) {
    return new FollowersOfReports(new MongoFollows(database), reports);
  }

  public static Kept before(MongoDatabase database, Pseudonyms pseudonyms, Ids ids, Clock clock) {
    var follows = new MongoFollows(database);
    var key = new InstallationKeys(database).of("follow links");
    var secrets = new FollowSecrets(key, pseudonyms);
    return new Kept(follows, secrets, new KeepFollows(follows, secrets, ids, clock));
  }

  public static FollowModule on(
      Kept kept,
      Transactions transactions,
      Territories territories,
      CategoryModule category,
      ReportModule report,
      ActLimits limits,
      Ids ids,
      Clock clock) {
    var follows = kept.follows();
    var secrets = kept.secrets();
    var reports = report.reports();
    var count = new CountFollowers(follows, reports);
    var attempts = new Budgets(ATTEMPTS_PER_SECOND, System::nanoTime);
    var links = new FollowLinks(follows, reports, secrets, attempts, clock);
    var categories = category.ofTerritories();
    var parts =
        new Parts(
            follows,
            secrets,
            new FollowNews(report.reads()),
            links,
            new FollowReport(follows, reports, secrets, count, limits, transactions, ids, clock),
            new FollowPlace(follows, secrets, territories, categories, limits, ids, clock),
            new KeptFollows(follows, reports, secrets, count, transactions, clock));
    return new FollowModule(
        follows,
        new FollowersOfReports(follows, reports),
        links,
        count,
        new ForgetFollows(follows, reports, count, transactions),
        secrets,
        new FollowWiring(parts, new FollowView(territories, categories)));
  }
}
