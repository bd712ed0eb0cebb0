package fr.vigie.assetimport;

import java.util.LinkedHashMap;
import java.util.Map;

/// An import as it is told in JSON.
final class ToldImport {

  private ToldImport() {}

  static Map<String, Object> of(AssetImport run) {
    var tally = run.tally();
    var told = new LinkedHashMap<String, Object>();
    told.put("id", run.id());
    told.put("territory", run.territory());
    told.put("source", run.source());
    told.put("format", run.format().word());
    told.put("dryRun", run.isDryRun());
    told.put("attribution", run.attribution());
    told.put("licence", run.licence());
    told.put("isFinished", run.finishedAt() != null);
    told.put("read", tally.read());
    told.put("created", tally.created());
    told.put("changed", tally.changed());
    told.put("unchanged", tally.unchanged());
    told.put("rejected", tally.rejected());
    told.put("waiting", tally.waiting());
    told.put("measurementsNotTaken", tally.measurements());
    told.put("byReason", tally.byReason());
    told.put("unknownKeys", tally.unknownKeys());
    told.put("unusedKeys", tally.unusedKeys());
    told.put("rejects", "/imports/assets/" + run.id() + "/rejects.csv");
    if (run.isDryRun()) {
      told.put("changes", "/imports/assets/" + run.id() + "/changes.csv");
    }
    return told;
  }
}
