package fr.vigie.rights;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What one request is about: things that are there, or, asked the same way, things that are not.
final class RightsTarget {

  private final RightsWorld world;
  private final boolean isThere;
  private final Map<String, String> names = new HashMap<>();
  private @Nullable Map<String, ?> variables;

  RightsTarget(RightsWorld world, boolean isThere) {
    this.world = world;
    this.isThere = isThere;
  }

  /// What the request says; made when it is first asked.
  Map<String, ?> variables(RightsProbe probe) {
    var there = variables;
    if (there == null) {
      there = probe.variables().apply(this);
      variables = there;
    }
    return there;
  }

  RightsWorld world() {
    return world;
  }

  /// The id of a thing, or one of its form that nothing has.
  String id(String kind, Supplier<String> thing) {
    var id = isThere ? thing.get() : kind + "_" + "0".repeat(25);
    names.put(id, "<" + kind + ">");
    return id;
  }

  /// A report that waits for its work.
  String report() {
    return id("rep", () -> world.lasting("report", () -> RightsPhotos.filed(world)));
  }

  /// A report of what another told before.
  String toldTwice() {
    report();
    return id("rep", () -> world.lasting("told twice", world::filed));
  }

  /// Work that was started, interrupted and may go on, or be called off.
  String held() {
    return id("wo", () -> world.lasting("held", world::held));
  }

  String started() {
    return id("wo", () -> world.lasting("started", world::started));
  }

  String territory() {
    return id("ter", () -> RightsWorld.BELLEVILLE);
  }

  String clientId() {
    return UUID.randomUUID().toString();
  }

  boolean isIn(String answer) {
    return names.keySet().stream().anyMatch(id -> answer.contains("\"id\":\"" + id + "\""));
  }

  /// The answer with names in the place of ids.
  String anonymous(String answer) {
    var text = answer;
    for (var name : names.entrySet()) {
      text = text.replace(name.getKey(), name.getValue());
    }
    return text;
  }
}
