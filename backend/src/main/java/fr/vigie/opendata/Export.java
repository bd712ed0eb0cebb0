package fr.vigie.opendata;

import fr.vigie.report.PublicReport;
import fr.vigie.report.PublicReports;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// All public reports that a filter lets through, the newest first: a page at a time, so that a
/// region's take no more memory than a village's and no query waits for a slow client.
record Export(PublicReports reports, PublicReports.Filter filter) {

  private static final int PAGE = 1_000;

  interface Each {
    void write(PublicReport report, boolean isFirst) throws IOException;
  }

  void forEach(Each each) throws IOException {
    @Nullable String last = null;
    List<PublicReport> page;
    do {
      page = reports.newest(filter, PAGE, last);
      for (var report : page) {
        each.write(report, last == null);
        last = report.id();
      }
    } while (page.size() == PAGE);
  }
}
