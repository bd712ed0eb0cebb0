package fr.vigie.alarmrule;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.alarmrule.AlarmRule.Condition;
import fr.vigie.alarmrule.AlarmRule.Moments;
import fr.vigie.alarmrule.AlarmRule.Work;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The fields of `alarmrule.graphqls`, in its order.
final class AlarmRuleWiring implements FeatureWiring {

  private static final int MOST_MINUTES = 1_000_000;

  private final AlarmRules rules;
  private final SetAlarmRule setRule;
  private final RemoveAlarmRule removeRule;
  private final Territories territories;

  AlarmRuleWiring(
      AlarmRules rules, SetAlarmRule setRule, RemoveAlarmRule removeRule, Territories territories) {
    this.rules = rules;
    this.setRule = setRule;
    this.removeRule = removeRule;
    this.territories = territories;
  }

  @Override
  public void declare(Views views) {
    views
        .of("AlarmRule", AlarmRule.class)
        .value("id", AlarmRule::id)
        .value("version", AlarmRule::version)
        .part("territory", rule -> territories.get(rule.territory()))
        .value("assetKind", AlarmRule::assetKind)
        .reference("asset", "asset", AlarmRule::asset)
        .value("type", AlarmRule::type)
        .value("severity", AlarmRule::severity)
        .part("condition", AlarmRule::condition)
        .part("moments", AlarmRule::moments)
        .value("clearsItself", AlarmRule::clearsItself)
        .value("isMuted", AlarmRule::isMuted)
        .part("work", AlarmRule::work)
        .reference("setBy", "person", AlarmRule::setBy)
        .value("setAt", AlarmRule::setAt);
    views
        .of("AlarmCondition", Condition.class)
        .value("kind", Condition::kind)
        .value("name", Condition::name)
        .value("threshold", Condition::threshold)
        .value("clearAt", Condition::clearAt)
        .value("minutes", condition -> minutes(condition.atLeast()))
        .value("times", Condition::times)
        .value("withinMinutes", condition -> minutes(condition.within()));
    views
        .of("AlarmMoments", Moments.class)
        .value("kind", Moments::kind)
        .value("from", moments -> text(moments.from()))
        .value("until", moments -> text(moments.until()));
    views
        .of("AlarmRuleWork", Work.class)
        .value("instructions", Work::instructions)
        .value("dueHours", Work::dueHours);
  }

  private static @Nullable Integer minutes(@Nullable Duration duration) {
    return duration == null ? null : (int) duration.toMinutes();
  }

  private static @Nullable String text(@Nullable LocalTime time) {
    return time == null ? null : time.toString();
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("alarmRules", this::rules))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("setAlarmRule", Acts.refusing(this::set))
                    .dataFetcher("removeAlarmRule", Acts.refusing(this::remove)))
        .type(
            "SetAlarmRuleResult",
            type ->
                type.typeResolver(
                    TypeNames.of(SetAlarmRule.Outcome.class, AlarmRuleWiring::setType)))
        .type(
            "RemoveAlarmRuleResult",
            type ->
                type.typeResolver(
                    TypeNames.of(RemoveAlarmRule.Outcome.class, AlarmRuleWiring::removeType)));
    Messages.tell(
        wiring,
        "AlarmRuleUnusableProblem",
        SetAlarmRule.Outcome.Unusable.class,
        o -> Messages.of("AlarmRuleUnusableProblem." + o.fault().name()));
    Messages.tell(wiring, "TooManyAlarmRulesProblem");
    Messages.tell(wiring, "AlarmRuleNotFoundProblem");
  }

  private List<AlarmRule> rules(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SEE_ALARMS, territory)
        ? rules.of(territory)
        : List.of();
  }

  private SetAlarmRule.Outcome set(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return setRule.set(
        input.context(Viewer.class),
        new SetAlarmRule.Request(
            input.string("territoryId"),
            input.string("assetKind"),
            input.optionalString("assetId"),
            input.text("type", 1, 64),
            input.constant("severity", Severity.class),
            condition(input.object("condition")),
            input.has("moments") ? moments(input.object("moments")) : Moments.ALWAYS,
            input.flag("clearsItself"),
            input.flag("isMuted"),
            input.has("work") ? work(input.object("work")) : null));
  }

  private static Condition condition(Arguments given) {
    return new Condition(
        given.constant("kind", Condition.Kind.class),
        given.text("name", 1, 64),
        (Double) given.values().get("threshold"),
        (Double) given.values().get("clearAt"),
        duration(given, "minutes"),
        given.integer("times", 0, MOST_MINUTES),
        duration(given, "withinMinutes"));
  }

  private static @Nullable Duration duration(Arguments given, String name) {
    return given.has(name) ? Duration.ofMinutes(given.integer(name, 0, MOST_MINUTES)) : null;
  }

  private static Moments moments(Arguments given) {
    return new Moments(
        given.constant("kind", Moments.Kind.class), time(given, "from"), time(given, "until"));
  }

  private static @Nullable LocalTime time(Arguments given, String name) {
    var text = given.optionalString(name);
    try {
      return text == null ? null : LocalTime.parse(text);
    } catch (DateTimeException e) {
      throw new InvalidInput(given.path() + name, "a local time such as 22:30");
    }
  }

  private static Work work(Arguments given) {
    return new Work(given.text("instructions", 1, 2_000), given.integer("dueHours", 1, 2_400));
  }

  private RemoveAlarmRule.Outcome remove(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return removeRule.remove(input.context(Viewer.class), input.string("ruleId"));
  }

  private static String setType(SetAlarmRule.Outcome outcome) {
    return switch (outcome) {
      case SetAlarmRule.Outcome.Done _ -> "SetAlarmRuleSuccess";
      case SetAlarmRule.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case SetAlarmRule.Outcome.Unusable _ -> "AlarmRuleUnusableProblem";
      case SetAlarmRule.Outcome.AssetNotFound _ -> "AssetNotFoundProblem";
      case SetAlarmRule.Outcome.TooMany _ -> "TooManyAlarmRulesProblem";
    };
  }

  private static String removeType(RemoveAlarmRule.Outcome outcome) {
    return switch (outcome) {
      case RemoveAlarmRule.Outcome.Done _ -> "RemoveAlarmRuleSuccess";
      case RemoveAlarmRule.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case RemoveAlarmRule.Outcome.RuleNotFound _ -> "AlarmRuleNotFoundProblem";
    };
  }
}
