package fr.vigie.peer;

import java.util.List;
import org.springframework.graphql.data.method.annotation.Argument;
import org.springframework.graphql.data.method.annotation.QueryMapping;
import org.springframework.stereotype.Controller;

/// Lists of reports.
@Controller
class ListController {

  record ReportFilter(List<String> inseeCodes, List<String> statuses) {}

  private final Reports reports;

  ListController(Reports reports) {
    this.reports = reports;
  }

  @QueryMapping
  Report.Page reports(@Argument int first, @Argument ReportFilter filter) {
    var found = reports.newest(filter.inseeCodes(), filter.statuses(), first + 1);
    var edges = found.stream().limit(first).map(each -> new Report.Edge(each.id(), each)).toList();
    var last = edges.isEmpty() ? null : edges.getLast().cursor();
    return new Report.Page(edges, new Report.PageInfo(last, found.size() > first));
  }
}
