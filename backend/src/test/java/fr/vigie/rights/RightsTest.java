package fr.vigie.rights;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.mongo.TestMongo;
import fr.vigie.rights.RightsProbe.Compared;
import java.io.IOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/// Holds the running server to `rights.txt`: every field of the schema, for everyone.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class RightsTest {

  private static final RightsTable TABLE = RightsTable.read();
  private static final RightsSchema SCHEMA = new RightsSchema(TABLE);

  private final List<RightsProbe> probes = RightsProbes.all();
  private final RightsSeen seen = new RightsSeen(TABLE);

  @Test
  void every_field_has_a_line_and_every_line_a_field() {
    var lines = new TreeSet<>(TABLE.lines().keySet());
    lines.removeIf(line -> line.contains(":") || line.contains("/"));
    lines.add("Query.node");

    assertThat(lines).isEqualTo(new TreeSet<>(SCHEMA.fields()));
    assertThat(SCHEMA.nodes())
        .allSatisfy(type -> assertThat(TABLE.lines()).containsKey("Query.node:" + type));
  }

  @Test
  void every_line_of_a_query_or_a_mutation_is_tried() {
    var tried =
        probes.stream().filter(p -> p.compared() != Compared.CONTENT).map(RightsProbe::line);

    assertThat(TABLE.lines().keySet().stream().filter(l -> l.matches("(Query|Mutation)\\..*")))
        .containsExactlyInAnyOrderElementsOf(tried.distinct().toList());
  }

  @TestFactory
  Stream<DynamicTest> everyone_is_answered_as_declared() throws IOException, ParseException {
    TestMongo.mongo();
    var world = new RightsWorld();
    var live = new RightsLive(world, TABLE, SCHEMA, seen);
    var rest = new RightsOfFiles(world, TABLE);
    return Stream.of(
            probes.stream().map(p -> test(p.line() + " by " + p.call(), () -> tryOut(p, world))),
            live.lines().map(line -> test(line, () -> live.tryOut(line))),
            rest.lines().map(line -> test(line, () -> rest.tryOut(line))),
            Stream.of(test("what was declared was seen", this::assertSeen)))
        .flatMap(tests -> tests)
        .onClose(world::close);
  }

  private void tryOut(RightsProbe probe, RightsWorld world) {
    var verdicts = new LinkedHashMap<String, String>();
    var target = new RightsTarget(world, true);
    for (var person : TABLE.people()) {
      var answer = ask(probe, world, person, target);
      verdicts.put(person, probe.verdict(target, answer));
      if (verdicts.get(person).equals("-") && probe.compared() != Compared.CONTENT) {
        assertSameAsUnknown(probe, world, person, target.anonymous(answer));
      }
      if (probe.isSpentBy(verdicts.get(person))) {
        target = new RightsTarget(world, true);
      }
    }
    if (probe.compared() != Compared.CONTENT) {
      assertThat(verdicts).isEqualTo(TABLE.cells(probe.line()));
    }
  }

  /// Once so that a plan writes the answer, and once so that the engine does.
  private String ask(RightsProbe probe, RightsWorld world, String person, RightsTarget target) {
    var answers = new ArrayList<String>();
    for (var withArguments : probe.isQuery() ? List.of(false, true) : List.of(true)) {
      var document = probe.document(SCHEMA.selection(probe.line(), withArguments));
      var answer = world.asks(person, document, target.variables(probe));
      assertThat(answer).as("%s by %s", person, probe).doesNotContain("\"errors\"");
      if (probe.compared() != Compared.GIVEN) {
        assertThat(seen.look(person, answer)).as("what %s sees by %s", person, probe).isEmpty();
      }
      answers.add(answer);
    }
    assertThat(answers).allMatch(sameVerdict(probe, target, answers.getFirst()));
    return answers.getLast();
  }

  private static Predicate<String> sameVerdict(
      RightsProbe probe, RightsTarget target, String first) {
    return answer -> probe.verdict(target, answer).equals(probe.verdict(target, first));
  }

  private void assertSameAsUnknown(
      RightsProbe probe, RightsWorld world, String person, String answer) {
    var nothing = new RightsTarget(world, false);

    assertThat(nothing.anonymous(ask(probe, world, person, nothing)))
        .as("what %s is told of what there is not", person)
        .isEqualTo(answer);
  }

  private void assertSeen() {
    var missed = new LinkedHashMap<String, List<String>>();
    TABLE.lines().keySet().stream()
        .filter(SCHEMA.fields()::contains)
        .filter(line -> !line.matches("(Query|Mutation|Subscription)\\..*"))
        .forEach(line -> missed.put(line, seen.missed(line)));
    missed.values().removeIf(List::isEmpty);

    assertThat(missed).as("fields that those who may see them did not see").isEmpty();
  }

  private static DynamicTest test(String name, org.junit.jupiter.api.function.Executable test) {
    return DynamicTest.dynamicTest(name, test);
  }
}
