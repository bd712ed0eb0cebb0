package fr.vigie.opendata;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.report.PublicReports;
import fr.vigie.report.Report.Status;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;

/// The ways out for what everybody may take away.
final class OpenDataRoutes {

  private static final int NEWEST = 50;
  private static final String TO_BE_ASKED_FOR_AGAIN = "public, max-age=60";

  private final Grounds grounds;
  private final Switches switches;
  private final PublicReports reports;
  private final ReportNames names;

  OpenDataRoutes(Grounds grounds, Switches switches, PublicReports reports, ReportNames names) {
    this.grounds = grounds;
    this.switches = switches;
    this.reports = reports;
    this.names = names;
  }

  List<Route> routes() {
    return List.of(
        new Route(
            "GET", "/opendata/{territory}/reports.csv", call -> open(call, g -> csv(call, g))),
        new Route(
            "GET", "/opendata/{territory}/reports.geojson", call -> open(call, g -> json(call, g))),
        new Route(
            "GET", "/opendata/{territory}/reports.atom", call -> open(call, g -> atom(call, g))));
  }

  /// To others, a territory that gives nothing is as if there were none.
  private Answer open(Call call, Function<Ground, Answer> give) {
    var name = Objects.requireNonNull(call.parameter("territory"));
    return grounds
        .find(name)
        .filter(ground -> switches.of(ground.territory().id()).isOn())
        .map(give)
        .orElseGet(() ->
            Answer.problem(404, "NOT_FOUND", "No open data is given under \"" + name + "\"."));
  }

  private Answer csv(Call call, Ground ground) {
    var csv = new ReportsCsv(export(call, ground), names);
    return call.shorter(file(ReportsCsv.TYPE, "csv", ground, csv::writeTo));
  }

  private Answer json(Call call, Ground ground) {
    var json = new ReportsGeoJson(export(call, ground), names);
    return call.shorter(file(ReportsGeoJson.TYPE, "geojson", ground, json::writeTo));
  }

  private static Answer file(String type, String ending, Ground ground, Route.Body body) {
    var name = "vigie-" + ground.territory().id() + "." + ending;
    var headers =
        Map.of(
            "Content-Disposition", "attachment; filename=\"" + name + "\"",
            "Link", "<" + OpenData.LICENCE_URL + ">; rel=\"license\"");
    return new Answer(200, type, headers, body);
  }

  private Export export(Call call, Ground ground) {
    return new Export(reports, new AskedReports(call).filter(ground));
  }

  private Answer atom(Call call, Ground ground) {
    var all =
        new PublicReports.Filter(
            ground.territory().id(),
            ground.commune(),
            Set.of(Status.values()),
            null,
            null,
            null,
            null);
    var self = "/opendata/" + call.parameter("territory") + "/reports.atom";
    var atom = new ReportsAtom(self, ground, reports.newest(all, NEWEST, null), names);
    var changedAt =
        DateTimeFormatter.RFC_1123_DATE_TIME.format(atom.changedAt().atOffset(ZoneOffset.UTC));
    var headers =
        Map.of(
            "ETag",
            atom.tag(),
            "Last-Modified",
            changedAt,
            "Cache-Control",
            TO_BE_ASKED_FOR_AGAIN,
            "Vary",
            "Accept-Language");
    return isKnown(call, atom.tag(), changedAt)
        ? Answer.notModified(headers)
        : new Answer(200, ReportsAtom.TYPE, headers, atom::writeTo);
  }

  /// The tag goes before the date, which knows no more than seconds.
  private static boolean isKnown(Call call, String tag, String changedAt) {
    var tags = call.header("if-none-match");
    return tags == null
        ? changedAt.equals(call.header("if-modified-since"))
        : Arrays.stream(tags.split(",", -1))
            .map(String::strip)
            .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
