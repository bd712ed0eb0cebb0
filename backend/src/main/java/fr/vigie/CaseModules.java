package fr.vigie;

import fr.vigie.abuse.AbuseModule;
import fr.vigie.casework.CaseSettings;
import fr.vigie.casework.CaseworkModule;
import fr.vigie.category.CategoryModule;
import fr.vigie.filing.FilingModule;
import fr.vigie.follow.FollowModule;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.mongo.Migration;
import fr.vigie.mongo.Mongo;
import fr.vigie.photo.AttachPhotos;
import fr.vigie.report.ReportModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/// The life of reports and who follows them, built once.
record CaseModules(FollowModule follow, CaseworkModule casework) {

  static final List<Migration> MIGRATIONS =
      Stream.of(FollowModule.MIGRATIONS, CaseworkModule.MIGRATIONS).flatMap(List::stream).toList();

  static CaseModules on(
      Mongo mongo,
      Territories territories,
      CategoryModule category,
      ReportModule report,
      FilingModule filing,
      AbuseModule abuse,
      FollowModule.Kept kept,
      AttachPhotos photos,
      CaseSettings settings,
      Ids ids,
      Clock clock) {
    var database = mongo.database();
    var transactions = mongo.transactions();
    var follow =
        FollowModule.on(
            kept, transactions, territories, category, report, abuse.limits(), ids, clock);
    var casework =
        CaseworkModule.on(
            database,
            transactions,
            territories,
            category,
            report,
            filing.retakeAnswers(),
            abuse,
            follow,
            photos,
            settings,
            ids,
            clock);
    return new CaseModules(follow, casework);
  }

  List<FeatureWiring> wirings() {
    return List.of(follow.wiring(), casework.wiring());
  }
}
