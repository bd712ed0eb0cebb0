package fr.vigie.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Set;
import java.util.stream.Stream;

/// The rights to what goes in and out as files, beside GraphQL.
final class RightsOfFiles {

  private final RightsWorld world;
  private final RightsTable table;

  RightsOfFiles(RightsWorld world, RightsTable table) {
    this.world = world;
    this.table = table;
  }

  Stream<String> lines() {
    return table.lines().keySet().stream().filter(line -> line.contains("/"));
  }

  void tryOut(String line) {
    var verdicts = new LinkedHashMap<String, String>();
    table.people().forEach(person -> verdicts.put(person, verdict(line, person)));

    assertThat(verdicts).isEqualTo(table.cells(line));
  }

  private String verdict(String line, String person) {
    var parts = line.split("\\.", 2);
    var path = parts[1].replace("{id}", "imp_none");
    var answer = world.as(person).contentType("text/csv").request(parts[0], path);

    return Set.of(401, 403).contains(answer.statusCode()) ? "no" : "yes";
  }
}
