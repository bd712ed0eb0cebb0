package fr.vigie.report;

import com.mongodb.client.MongoDatabase;
import fr.vigie.mongo.Migration;
import java.util.List;

/// What features that show reports to everybody see of them.
public record PublicReportModule(PublicReports reports) {

  public static final List<Migration> MIGRATIONS =
      List.of(new Migration(81, "find reports by category", MongoReports::createIndexes));

  public static PublicReportModule on(MongoDatabase database) {
    return new PublicReportModule(new MongoPublicReports(database));
  }
}
