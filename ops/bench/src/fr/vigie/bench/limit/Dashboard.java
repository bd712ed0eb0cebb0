package fr.vigie.bench.limit;

import com.mongodb.client.MongoDatabase;
import fr.vigie.tally.Measure;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;

/// `indicatorValues` and `compareTerritories` of R4, by the product's two queries: each day of one
/// territory, then the open reports of several.
final class Dashboard {

  private final Tallies tallies;
  private final Comparison comparison;

  Dashboard(MongoDatabase database) {
    this.tallies = new Tallies(database);
    this.comparison = new Comparison(tallies, Land.all(database));
  }

  JsonOut write(JsonObject variables) {
    var from = LocalDate.parse(variables.getString("from"));
    var until = LocalDate.parse(variables.getString("until"));
    var out = new JsonOut().raw("{\"data\":{\"indicatorValues\":{\"values\":");
    writeValues(out, variables, from, until);
    out.raw("},\"compareTerritories\":");
    comparison.write(out, texts(variables, "comparedIds"), from, until);
    return out;
  }

  private void writeValues(JsonOut out, JsonObject variables, LocalDate from, LocalDate until) {
    var indicators = texts(variables, "indicators").stream().map(Indicator::valueOf).toList();
    var measures = EnumSet.noneOf(Measure.class);
    indicators.forEach(indicator -> measures.addAll(indicator.measures()));
    var territory = texts(variables, "territoryIds").getFirst();
    var counted = tallies.read(List.of(territory), measures, from, until).get(territory);
    var days = Math.toIntExact(until.toEpochDay() - from.toEpochDay());
    var separator = new Separator();
    for (var indicator : indicators) {
      for (var day = 0; day < days; day++) {
        out.raw(separator.next()).raw("{\"indicator\":\"").raw(indicator.name());
        out.raw("\",\"from\":\"").raw(from.plusDays(day).toString()).raw("\",\"figure\":");
        write(out, indicator.value(counted, day));
        out.raw("}");
      }
    }
    out.raw("]");
  }

  private static void write(JsonOut out, double value) {
    if (Double.isNaN(value)) {
      out.raw("{\"value\":null,\"absence\":\"NO_DATA\"}");
    } else {
      out.raw("{\"value\":").number(value).raw(",\"absence\":null}");
    }
  }

  private static List<String> texts(JsonObject variables, String name) {
    return variables.getJsonArray(name).getValuesAs(JsonString::getString);
  }
}
