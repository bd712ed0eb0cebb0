package fr.vigie.open311;

import fr.vigie.opendata.Ground;
import fr.vigie.opendata.ReportNames;
import fr.vigie.report.PublicReport;
import fr.vigie.report.PublicReports;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/// Shows the public reports of a jurisdiction.
final class RequestAnswers {

  private static final int MOST = 1_000;

  private final PublicReports reports;
  private final ReportNames names;
  private final Territories territories;
  private final Clock clock;

  RequestAnswers(PublicReports reports, ReportNames names, Territories territories, Clock clock) {
    this.reports = reports;
    this.names = names;
    this.territories = territories;
    this.clock = clock;
  }

  /// Ids go before everything else that is asked for.
  List<ServiceRequest> list(Asked asked, Ground ground) {
    var ids = asked.parameter("service_request_id");
    return ids.isPresent()
        ? ofIds(ids.get(), ground)
        : found(new RequestQuery(asked, clock), ground);
  }

  private List<ServiceRequest> ofIds(String list, Ground ground) {
    var ids = Arrays.stream(list.split(",", -1)).map(String::strip).distinct().toList();
    InvalidInput.unless(ids.size() <= MOST, "service_request_id", "at most " + MOST);
    return reports.list(ids).stream()
        .filter(report -> isOf(report, ground))
        .sorted(Comparator.comparing(PublicReport::id).reversed())
        .map(this::request)
        .toList();
  }

  private List<ServiceRequest> found(RequestQuery query, Ground ground) {
    var around = query.around();
    return reports.newest(query.filter(ground), MOST, null).stream()
        .filter(report ->
            around.isEmpty()
                || report.location().metresTo(around.get().centre()) <= around.get().metres())
        .map(this::request)
        .toList();
  }

  List<ServiceRequest> one(String id, Ground ground) {
    return List.of(request(get(id, ground)));
  }

  List<Token> token(String token, Ground ground) {
    var id = get(token, ground).id();
    return List.of(new Token(id, id));
  }

  private PublicReport get(String id, Ground ground) {
    return reports.list(List.of(id)).stream()
        .filter(report -> isOf(report, ground))
        .findFirst()
        .orElseThrow(() -> new Refused(404, "service_request_id was not found."));
  }

  private static boolean isOf(PublicReport report, Ground ground) {
    return report.territory().equals(ground.territory().id())
        && (ground.commune() == null || report.commune().equals(ground.commune()));
  }

  private ServiceRequest request(PublicReport report) {
    var postalCodes = territories.commune(report.commune()).postalCodes();
    return new ServiceRequest(
        report.id(),
        report.status().isOpen() ? "open" : "closed",
        names.status(report),
        names.category(report),
        report.category(),
        report.note(),
        names.responsible(report),
        null,
        written(report.filedAt()),
        written(report.changedAt()),
        written(report.dueAt()),
        names.commune(report),
        null,
        postalCodes.size() == 1 ? postalCodes.getFirst() : null,
        report.location().latitude(),
        report.location().longitude(),
        null);
  }

  /// In the subset of ISO 8601 that GeoReport takes from the W3C.
  private static String written(Instant instant) {
    return instant.truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
