package fr.vigie.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// The rights to hear of what happens, as it happens.
final class RightsLive {

  private final RightsWorld world;
  private final RightsTable table;
  private final RightsSchema schema;
  private final RightsSeen seen;

  RightsLive(RightsWorld world, RightsTable table, RightsSchema schema, RightsSeen seen) {
    this.world = world;
    this.table = table;
    this.schema = schema;
    this.seen = seen;
  }

  Stream<String> lines() {
    return table.lines().keySet().stream().filter(line -> line.startsWith("Subscription."));
  }

  /// All listen, then it happens in Belleville, then elsewhere and for contractors: who hears only
  /// of the latter was not told of the former.
  void tryOut(String line) {
    if (field(line).equals("workOrderPoke")) {
      tryOutPokes(line);
      return;
    }
    Map<String, RightsListener> listeners = new LinkedHashMap<>();
    try {
      var given = before(line);
      table.people().forEach(person -> listeners.put(person, listening(line, person)));
      var here = given.isEmpty() ? happens(line) : goesOn(line, given);
      var told = new ArrayList<>(List.of(here));
      told.addAll(happensElsewhere(line));
      told.addAll(happensForContractors(line));
      var verdicts = new LinkedHashMap<String, String>();
      listeners.forEach(
          (person, listener) -> verdicts.put(person, verdict(person, listener, here, told)));

      assertThat(verdicts).isEqualTo(table.cells(line));
    } finally {
      listeners.values().forEach(RightsListener::close);
    }
  }

  /// A poke names nothing: who may hear them is told apart from who is refused, and the one whose
  /// work it is hears it.
  private void tryOutPokes(String line) {
    Map<String, RightsListener> listeners = new LinkedHashMap<>();
    try {
      table.people().forEach(person -> listeners.put(person, poked(person)));
      var verdicts = new LinkedHashMap<String, String>();
      listeners.forEach(
          (person, listener) -> verdicts.put(person, listener.isRefused() ? "no" : "yes"));
      assertThat(verdicts).isEqualTo(table.cells(line));
      world.planned("sami");
      var message = listeners.get("sami").firstOf(List.of("resync"));
      assertThat(seen.look("sami", message)).isEmpty();
    } finally {
      listeners.values().forEach(RightsListener::close);
    }
  }

  private RightsListener poked(String person) {
    var document = "subscription { workOrderPoke { __typename resync } }";
    return RightsListener.open(world.port(), world.token(person), document);
  }

  private String happens(String line) {
    return switch (field(line)) {
      case "controlRoom" -> happensInRoom(line);
      case "reportFiled" -> world.filed();
      case "alarmRaised" -> world.alarms().raised();
      case "alarmChanged" -> world.alarms().acknowledged();
      case "roundChanged" -> RightsRounds.asked(world, "sami");
      default -> world.planned("sami");
    };
  }

  private String happensInRoom(String line) {
    if (line.endsWith(":Situations")) {
      return RightsOfSituations.opened(world);
    }
    if (line.endsWith(":Indicators")) {
      // They are told at once, each with its territory.
      return RightsWorld.BELLEVILLE;
    }
    return line.endsWith(":Notes") ? RightsNotes.written(world) : world.planned("sami");
  }

  /// What is there before anybody listens; before work was given to a contractor, anybody might
  /// have begun it.
  private String before(String line) {
    return switch (line) {
      case "Subscription.workOrderChanged:Contracted" -> world.contractors().given("cleo");
      case "Subscription.controlRoom:Alarms" -> world.alarms().raised();
      default -> "";
    };
  }

  private String goesOn(String line, String given) {
    return line.endsWith(":Alarms")
        ? world.acted("nadia", "acknowledgeAlarm", Map.of("alarmId", given))
        : world.contractors().sent(given);
  }

  private List<String> happensForContractors(String line) {
    return field(line).equals("workOrderChanged")
        ? List.of(world.contractors().given("cleo"), world.contractors().given("otto"))
        : List.of();
  }

  /// To everyone who may hear of anything happens something that they do hear of.
  private List<String> happensElsewhere(String line) {
    return switch (field(line)) {
      case "controlRoom" -> List.of();
      case "reportFiled" -> List.of(world.filedElsewhere());
      case "alarmRaised" -> List.of(world.alarms().raisedElsewhere());
      case "alarmChanged" -> List.of(world.alarms().acknowledgedElsewhere());
      case "roundChanged" ->
          List.of(RightsRounds.asked(world, "remi"), RightsRounds.askedElsewhere(world));
      default -> List.of(world.plannedElsewhere());
    };
  }

  private static String field(String line) {
    return line.split("[.:]", 3)[1];
  }

  private RightsListener listening(String line, String person) {
    var where = line.endsWith(":Anywhere") ? "" : where(line);
    var document =
        "subscription { " + field(line) + where + " " + schema.selection(line, true) + " }";
    return RightsListener.open(world.port(), world.token(person), document);
  }

  private static String where(String line) {
    return field(line).equals("controlRoom")
        ? "(territoryIds: [\"" + RightsWorld.BELLEVILLE + "\"]" + indicators(line) + ")"
        : "(territoryId: \"" + RightsWorld.BELLEVILLE + "\")";
  }

  private static String indicators(String line) {
    return line.endsWith(":Indicators") ? ", indicators: [OPEN_REPORTS]" : "";
  }

  private String verdict(String person, RightsListener listener, String here, List<String> told) {
    var message = listener.firstOf(told);
    if (message.contains("\"FORBIDDEN\"")) {
      return "no";
    }
    if (!message.contains("\"id\":\"" + here + "\"")) {
      return "-";
    }
    assertThat(seen.look(person, message)).as("what %s hears", person).isEmpty();
    return "yes";
  }
}
