package fr.vigie.ledgerreport;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Viewer;
import fr.vigie.print.TaggedFile;
import fr.vigie.shared.Fingerprint;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import java.io.IOException;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The way out for reports.
final class ReportRoutes {

  private static final Pattern FILE = Pattern.compile("(\\d{4}-\\d\\d)\\.(csv|pdf)");
  private static final Pattern MONTH = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])");

  private final MakeReport make;

  ReportRoutes(MakeReport make) {
    this.make = make;
  }

  List<Route> routes() {
    return List.of(new Route("GET", "/ledger/{territory}/{file}", this::file));
  }

  private Answer file(Call call) throws IOException {
    var file = FILE.matcher(parameter(call, "file"));
    if (!file.matches()) {
      return unknown();
    }
    var month = month(file.group(1));
    return language(call).during(() -> answer(call, month, file.group(2)));
  }

  private static String parameter(Call call, String name) {
    return Objects.requireNonNull(call.parameter(name), name);
  }

  private static YearMonth month(String text) {
    InvalidInput.unless(MONTH.matcher(text).matches(), "month", "a month such as 2026-10");
    return YearMonth.parse(text);
  }

  /// The one asked for, else that of the reader.
  private static Language language(Call call) {
    var asked = call.parameter("lang");
    return asked == null
        ? Language.ofReader()
        : Language.named(asked)
            .orElseThrow(() ->
                new InvalidInput(
                    "lang", "one of " + Stream.of(Language.values()).map(Language::tag).toList()));
  }

  /// To who may not see it, a territory is as if there were none.
  private Answer answer(Call call, YearMonth month, String ending) throws IOException {
    var report = make.make(call.context(Viewer.class), parameter(call, "territory"), month);
    if (report.isEmpty()) {
      return unknown();
    }
    var name = "vigie-" + report.get().territory().id() + "-" + month + "." + ending;
    return ending.equals("csv")
        ? answer(call, name, ReportCsv.TYPE, new ReportCsv(report.get()).bytes())
        : answer(call, name, TaggedFile.TYPE, new ReportPdf(report.get()).bytes());
  }

  private static Answer unknown() {
    return Answer.problem(404, "NOT_FOUND", "There is no such report.");
  }

  private static Answer answer(Call call, String name, String type, byte[] bytes) {
    var tag = "W/\"" + Fingerprint.of(HexFormat.of().formatHex(bytes)) + '"';
    var headers =
        Map.of(
            "ETag",
            tag,
            "Cache-Control",
            "private, no-cache",
            "Vary",
            "Accept-Encoding, Accept-Language, Authorization",
            "Content-Disposition",
            "attachment; filename=\"" + name + "\"");
    if (isKnown(call, tag)) {
      return Answer.notModified(headers);
    }
    var whole = new Answer(200, type, headers, out -> out.write(bytes));
    var sent = type.equals(TaggedFile.TYPE) ? whole : call.shorter(whole);
    var told = new HashMap<>(sent.headers());
    told.putAll(headers);
    return new Answer(200, type, told, sent.body());
  }

  private static boolean isKnown(Call call, String tag) {
    var tags = Objects.requireNonNullElse(call.header("if-none-match"), "");
    return Arrays.stream(tags.split(",", -1))
        .map(String::strip)
        .anyMatch(known -> known.equals("*") || known.equals(tag));
  }
}
