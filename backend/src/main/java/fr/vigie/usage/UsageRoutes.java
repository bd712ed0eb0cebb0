package fr.vigie.usage;

import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The way to read which fields are used: `/usage/fields`, of the last `days` (1 to 400, usually
/// 90), only the deprecated ones with `deprecated=true`.
record UsageRoutes(ReadFieldUses readFieldUses) {

  private static final int USUAL_DAYS = 90;
  private static final int MOST_DAYS = 400;

  List<Route> routes() {
    return List.of(new Route("GET", "/usage/fields", this::fields));
  }

  private Answer fields(Call call) {
    var request =
        new ReadFieldUses.Request("true".equals(call.parameter("deprecated")), days(call));
    return switch (readFieldUses.read(call.context(Viewer.class), request)) {
      case ReadFieldUses.Outcome.Read read -> Answer.json(200, told(read));
      case ReadFieldUses.Outcome.NotAllowed(var right) ->
          Answer.problem(
              403, "FORBIDDEN", "The viewer needs the right " + right + " in the whole region.");
    };
  }

  private static int days(Call call) {
    var text = call.parameter("days");
    if (text == null) {
      return USUAL_DAYS;
    }
    var isNumber = text.matches("\\d{1,3}");
    var days = isNumber ? Integer.parseInt(text) : 0;
    InvalidInput.unless(days >= 1 && days <= MOST_DAYS, "days", "1 to " + MOST_DAYS);
    return days;
  }

  private static Map<String, Object> told(ReadFieldUses.Outcome.Read read) {
    return Map.of(
        "since",
        read.since().toString(),
        "fields",
        read.fields().stream().map(UsageRoutes::told).toList());
  }

  private static Map<String, Object> told(ReadFieldUses.UsedField used) {
    var told = new LinkedHashMap<String, Object>();
    told.put("field", used.field());
    told.put("isDeprecated", !used.deprecation().isEmpty());
    told.put("deprecation", used.deprecation());
    told.put("uses", used.uses().stream().map(UsageRoutes::told).toList());
    return told;
  }

  private static Map<String, Object> told(FieldUse use) {
    var told = new LinkedHashMap<String, Object>();
    told.put("client", use.client());
    told.put("version", use.version());
    told.put("lastUsed", use.day().toString());
    told.put("count", use.count());
    return told;
  }
}
