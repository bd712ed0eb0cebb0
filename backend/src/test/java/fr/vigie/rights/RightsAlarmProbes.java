package fr.vigie.rights;

import static fr.vigie.rights.RightsProbe.act;
import static fr.vigie.rights.RightsProbe.object;
import static fr.vigie.rights.RightsProbe.value;

import fr.vigie.rights.RightsProbe.Compared;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// A way to ask for each root field about alarms.
final class RightsAlarmProbes {

  private static final String BOX = "box: {south: 49.19, west: 5.43, north: 49.2, east: 5.44}";
  private static final String IN = "$territory: ID!";

  private RightsAlarmProbes() {}

  static List<RightsProbe> all() {
    return Stream.of(alarms(), acts(), problems()).flatMap(List::stream).toList();
  }

  private static List<RightsProbe> alarms() {
    return List.of(
        object("Query.alarm", "alarm(id: $id)", "$id: ID!", t -> Map.of("id", active(t))),
        object("Query.alarm", "alarm(id: $id)", "$id: ID!", t -> Map.of("id", over(t))),
        object(
            "Query.workOrder",
            "workOrder(id: $id)",
            "$id: ID!",
            t ->
                Map.of(
                    "id",
                    t.id("wo", () -> t.world().lasting("alarm work", t.world().alarms()::work)))),
        object("Query.node:Alarm", "node(id: $id)", "$id: ID!", t -> Map.of("id", over(t))),
        object(
            "Query.alarms",
            "alarms(first: 20, filter: {territoryId: $territory, isActive: false})",
            IN,
            t -> {
              over(t);
              return Map.of("territory", t.territory());
            }),
        object(
                "Query.alarms:Anywhere",
                "alarms(first: 20, orderBy: NEWEST_FIRST, filter: {isActive: false})",
                "",
                t -> {
                  over(t);
                  return Map.of();
                })
            .only(Compared.GIVEN),
        object(
            "Query.alarmsInBox",
            "alarmsInBox(first: 20, " + BOX + ")",
            "",
            t -> {
              active(t);
              return Map.of();
            }),
        value(
            "Query.alarmCounts",
            "alarmCounts(territoryId: $territory)",
            IN,
            t -> Map.of("territory", t.territory())),
        value(
            "Query.alarmRules",
            "alarmRules(territoryId: $territory)",
            IN,
            t -> {
              t.world().lasting("rule", () -> rule(t));
              return Map.of("territory", t.territory());
            }));
  }

  private static String active(RightsTarget t) {
    return t.id(
        "alm", () -> t.world().lasting("active alarm", () -> t.world().alarms().raisedApart()));
  }

  private static String over(RightsTarget t) {
    return t.id("alm", () -> t.world().lasting("alarm", () -> t.world().alarms().over()));
  }

  private static String rule(RightsTarget t) {
    return t.world().ruled(RightsAlarms.rule(RightsWorld.BELLEVILLE, t.world().asset(), 250));
  }

  private static List<RightsProbe> acts() {
    return List.of(
        act("Mutation.acknowledgeAlarm", t -> Map.of("alarmId", raised(t))),
        act("Mutation.clearAlarm", t -> Map.of("alarmId", raised(t))),
        act("Mutation.commentAlarm", t -> RightsAlarms.comment(raised(t))),
        act(
            "Mutation.setAlarmRule",
            t -> RightsAlarms.rule(RightsWorld.BELLEVILLE, t.world().asset(), 250)),
        act("Mutation.removeAlarmRule", t -> Map.of("ruleId", t.id("alr", () -> rule(t)))));
  }

  private static String raised(RightsTarget t) {
    return t.id("alm", () -> t.world().alarms().raised());
  }

  /// What is told besides, when something is wrong.
  private static List<RightsProbe> problems() {
    return Stream.of(
            act(
                "Mutation.acknowledgeAlarm",
                t -> Map.of("alarmId", t.id("alm", () -> t.world().alarms().acknowledged()))),
            act("Mutation.clearAlarm", t -> Map.of("alarmId", over(t))),
            act(
                "Mutation.commentAlarm",
                t ->
                    RightsAlarms.comment(
                        t.world().lasting("comments", () -> t.world().alarms().muchCommented()))),
            act(
                "Mutation.setAlarmRule",
                t -> RightsAlarms.rule(RightsWorld.BELLEVILLE, t.world().asset(), 5_000)),
            act(
                "Mutation.setAlarmRule",
                t -> RightsAlarms.rule(RightsWorld.BELLEVILLE, "ast_none", 250)),
            act(
                "Mutation.setAlarmRule",
                t -> {
                  t.world().lasting("rules", t.world()::asManyRulesAsMayBe);
                  return t.world().ruleElsewhere();
                }))
        .map(probe -> probe.only(Compared.CONTENT))
        .toList();
  }
}
