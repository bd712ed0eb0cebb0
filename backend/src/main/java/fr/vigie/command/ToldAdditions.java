package fr.vigie.command;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// Tells what came of adding territories: each change of one, the sums of many.
final class ToldAdditions {

  private static final List<String> COUNTS =
      List.of(
          "addedCount",
          "changedCount",
          "unchangedCount",
          "servedCount",
          "changeCount",
          "keptCount");

  private final Printed printed;
  private final boolean isDryRun;
  private final Map<String, Integer> sums = new LinkedHashMap<>();

  ToldAdditions(Printed printed, boolean isDryRun) {
    this.printed = printed;
    this.isDryRun = isDryRun;
  }

  void one(JsonObject done) {
    printed.json(done);
    var additions = done.getJsonObject("additions");
    for (var change : additions.getJsonArray("changes").getValuesAs(JsonObject.class)) {
      printed.line(
          "%-8s %s %s: %s -> %s"
              .formatted(
                  change.getString("kind"),
                  change.getString("part"),
                  change.getString("setting"),
                  change.getString("before", "-"),
                  change.getString("after", "-")));
    }
    add(additions);
    printed.line(sentence());
  }

  void some(JsonObject additions) {
    add(additions);
    printed.note("  " + sums.get("addedCount") + " new so far ...");
  }

  void end() {
    var json = Json.createObjectBuilder();
    sums.forEach(json::add);
    printed.json(json.add("isDryRun", isDryRun).build());
    printed.line(sentence());
  }

  private void add(JsonObject additions) {
    COUNTS.forEach(count -> sums.merge(count, additions.getInt(count), Integer::sum));
  }

  private String sentence() {
    return (isDryRun ? "Nothing was changed. There would be: " : "")
        + "%d new, %d changed, %d unchanged, %d served already; %d settings changed, %d kept."
            .formatted(COUNTS.stream().map(count -> sums.getOrDefault(count, 0)).toArray());
  }
}
