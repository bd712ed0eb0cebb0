package fr.vigie.filing;

import fr.vigie.abuse.AbuseModule;
import fr.vigie.advice.GiveAdvice;
import fr.vigie.asset.AssetModule;
import fr.vigie.category.CategoryModule;
import fr.vigie.contact.ContactModule;
import fr.vigie.event.EventLog;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.moderation.Texts;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.shared.Transactions;
import fr.vigie.territory.Territories;
import java.time.Clock;

/// What the rest of the backend sees of filing.
public record FilingModule(
    FileReport fileReport, RetakeAnswers retakeAnswers, FeatureWiring wiring) {

  /// What else happens at filing.
  ///
  /// @param findsAddresses whether the address of a place is asked for afterwards
  public record Beside(
      GiveAdvice advice, IncidentWork work, AfterFiling after, boolean findsAddresses) {}

  public static FilingModule on(
      ReportModule report,
      Transactions transactions,
      Territories territories,
      AssetModule asset,
      CategoryModule category,
      ContactModule contact,
      AbuseModule abuse,
      Beside beside,
      EventLog events,
      Ids ids,
      Clock clock) {
    var guard = new FilingGuard(abuse, new Texts());
    var pickAsset = new PickAsset(asset.assets(), asset.reads());
    var draft =
        new DraftReport(
            new CheckAnswers(category.forms()),
            pickAsset,
            beside.advice(),
            guard,
            contact.pseudonyms(),
            beside.findsAddresses(),
            ids,
            clock);
    var keep =
        new KeepReport(
            report.reports(),
            report.photos(),
            contact.contacts(),
            beside.work(),
            beside.after(),
            events,
            transactions,
            ids);
    var fileReport =
        new FileReport(
            new FindCategory(territories, category.categories(), category.ofTerritories()),
            guard,
            draft,
            keep,
            report.reports(),
            report.photos());
    return new FilingModule(
        fileReport, new RetakeAnswers(pickAsset, territories), new FilingWiring(fileReport));
  }
}
