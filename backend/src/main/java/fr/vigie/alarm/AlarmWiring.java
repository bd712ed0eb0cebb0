package fr.vigie.alarm;

import fr.vigie.alarm.Alarm.Severity;
import fr.vigie.event.LiveFeed;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Forbidden;
import fr.vigie.identity.Right;
import fr.vigie.identity.Scope;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Domain;
import fr.vigie.view.Row;
import fr.vigie.view.Views;
import graphql.schema.DataFetcher;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Flow;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The fields of `alarm.graphqls`, in its order; those of an alarm are in {@link AlarmView}.
final class AlarmWiring implements FeatureWiring {

  private static final int MOST_IN_BOX = 1_000;
  private static final int MOST_COMMUNES = 40;

  private final AlarmReads alarms;
  private final AlarmActs acts;
  private final AlarmFeeds feeds;
  private final AlarmView view;

  /// What happens to alarms, as it happens.
  record AlarmFeeds(LiveFeed<AlarmRaised> raised, LiveFeed<AlarmChanged> changed) {}

  AlarmWiring(AlarmReads alarms, AlarmActs acts, AlarmFeeds feeds, AlarmView view) {
    this.alarms = alarms;
    this.acts = acts;
    this.feeds = feeds;
    this.view = view;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", this::query)
        .type("Mutation", this::mutation)
        .type(
            "Subscription",
            type ->
                type.dataFetcher("alarmRaised", this::raised)
                    .dataFetcher("alarmChanged", this::changed));
    AlarmResultWiring.wire(wiring);
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
    views
        .of("AlarmsInBox", AlarmsInBox.class)
        .part("alarms", AlarmsInBox::alarms)
        .value("isComplete", AlarmsInBox::isComplete);
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("alm", new Refetcher("Alarm", this::visible));
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("alarm", e -> visible(Arguments.of(e).string("id"), Arguments.of(e)))
        .dataFetcher("alarms", this::alarms)
        .dataFetcher("alarmCounts", e -> alarms.counts(scope(Arguments.of(e))))
        .dataFetcher("alarmsInBox", this::alarmsInBox);
  }

  private @Nullable Row visible(String id, Arguments asked) {
    var scope = viewer(asked).scope(Right.SEE_ALARMS);
    return alarms
        .find(id, asked.wanted().and("_id", "territory"))
        .filter(found -> scope.holds(found.required("territory")))
        .orElse(null);
  }

  private Connection<Row> alarms(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return Connection.of(
        alarms.page(
            arguments.has("filter")
                ? filter(arguments.object("filter"))
                : AlarmFilter.in(scope(arguments)),
            arguments.constant("orderBy", AlarmOrder.class),
            arguments.integer("first", 1, 100),
            arguments.optionalString("after"),
            arguments.wanted()));
  }

  private static AlarmFilter filter(Arguments filter) {
    return new AlarmFilter(
        scope(filter),
        filter.strings("inseeCodes", MOST_COMMUNES),
        filter.constants("domains", Domain.class),
        filter.constants("severities", Severity.class),
        (Boolean) filter.values().get("isActive"),
        (Boolean) filter.values().get("isAcknowledged"),
        (Boolean) filter.values().get("isPartOfAnother"),
        filter.optionalString("assetId"),
        filter.optionalString("type"),
        (Instant) filter.values().get("since"));
  }

  private static Scope scope(Arguments arguments) {
    var visible = viewer(arguments).scope(Right.SEE_ALARMS);
    var territory = arguments.optionalString("territoryId");
    return territory == null ? visible : visible.only(territory);
  }

  private AlarmsInBox alarmsInBox(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var most = arguments.integer("first", 1, MOST_IN_BOX);
    var found = alarms.inBox(arguments.box("box"), scope(arguments), most + 1, arguments.wanted());
    return new AlarmsInBox(found.stream().limit(most).toList(), found.size() <= most);
  }

  private record AlarmsInBox(List<Row> alarms, boolean isComplete) {}

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher(
            "acknowledgeAlarm", act(i -> acts.acknowledge(viewer(i), i.string("alarmId"))))
        .dataFetcher(
            "clearAlarm",
            act(i -> acts.clear(viewer(i), i.string("alarmId"), i.optionalText("note", 500))))
        .dataFetcher(
            "commentAlarm",
            act(i ->
                acts.comment(
                    viewer(i),
                    i.string("alarmId"),
                    i.text("clientCommentId", 8, 64),
                    i.text("text", 1, 2_000))));
  }

  private static DataFetcher<@Nullable Object> act(Function<Arguments, AlarmActs.Outcome> act) {
    return Acts.refusing(environment -> act.apply(Arguments.input(environment)));
  }

  private static Viewer viewer(Arguments arguments) {
    return arguments.context(Viewer.class);
  }

  private Flow.Publisher<AlarmRaised> raised(DataFetchingEnvironment environment) {
    var scope = heard(environment);
    return feeds.raised().where(happened -> scope.holds(happened.alarm().subject().territory()));
  }

  private Flow.Publisher<AlarmChanged> changed(DataFetchingEnvironment environment) {
    var scope = heard(environment);
    return feeds.changed().where(happened -> scope.holds(happened.alarm().subject().territory()));
  }

  private static Scope heard(DataFetchingEnvironment environment) {
    var scope = scope(Arguments.of(environment));
    if (scope.isNowhere()) {
      throw new Forbidden();
    }
    return scope;
  }
}
