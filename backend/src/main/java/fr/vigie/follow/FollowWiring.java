package fr.vigie.follow;

import fr.vigie.contact.Myself;
import fr.vigie.follow.Follow.Around;
import fr.vigie.follow.KeptFollows.Which;
import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.http.Sender;
import fr.vigie.identity.Viewer;
import fr.vigie.report.ReportSight;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.TypeRuntimeWiring;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The fields of `follow.graphqls`, in its order; those of a follow are in {@link FollowView}, what
/// acts answer in {@link FollowResultWiring}.
final class FollowWiring implements FeatureWiring {

  private static final int MOST_CATEGORIES = 30;
  // News of so many follows are read by as many commands as of one.
  private static final int MOST_IN_PAGE = 20;

  private final FollowModule.Parts parts;
  private final FollowView view;

  FollowWiring(FollowModule.Parts parts, FollowView view) {
    this.parts = parts;
    this.view = view;
  }

  @Override
  public void declare(Views views) {
    view.declare(views);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring.type("Query", this::query).type("Mutation", this::mutation);
    FollowResultWiring.wire(wiring);
  }

  private TypeRuntimeWiring.Builder query(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("myFollows", this::myFollows)
        .dataFetcher("followByLink", this::followByLink);
  }

  private @Nullable Object myFollows(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var holder = parts.secrets().holder(arguments.context(Viewer.class));
    if (holder == null) {
      return null;
    }
    var first = arguments.integer("first", 1, MOST_IN_PAGE);
    var page = parts.follows().page(holder, first, arguments.optionalString("after"));
    return Connection.of(shown(page, ReportSight.of(arguments)));
  }

  private Page<FollowShown> shown(Page<Follow> page, ReportSight sight) {
    var news = parts.news().of(page.items().stream().map(Page.Item::value).toList(), sight);
    var items =
        IntStream.range(0, news.size())
            .mapToObj(i -> new Page.Item<>(page.items().get(i).cursor(), news.get(i)))
            .toList();
    return new Page<>(items, page.hasNext());
  }

  private @Nullable Object followByLink(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    return opened(arguments) instanceof FollowLinks.Outcome.Opened link
        ? parts.news().ofLink(link.follow(), link.isReporters())
        : null;
  }

  private FollowLinks.Outcome opened(Arguments arguments) {
    var sender = arguments.context(Sender.class);
    return parts.links().open(arguments.string("followSecret"), sender.counted());
  }

  private TypeRuntimeWiring.Builder mutation(TypeRuntimeWiring.Builder type) {
    return type.dataFetcher("followReport", Acts.refusing(this::followReport))
        .dataFetcher("followCommune", Acts.refusing(this::followCommune))
        .dataFetcher("followArea", Acts.refusing(this::followArea))
        .dataFetcher(
            "unfollow", Acts.refusing(e -> keep(Arguments.input(e), parts.kept()::unfollow)))
        .dataFetcher(
            "markFollowSeen", Acts.refusing(e -> keep(Arguments.input(e), parts.kept()::seen)));
  }

  private Object followReport(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var viewer = input.context(Viewer.class);
    var request =
        new FollowReport.Request(input.string("reportId"), input.text("clientFollowId", 8, 64));
    return switch (parts
        .followReport()
        .follow(viewer, input.context(Myself.class), input.context(Sender.class), request)) {
      case FollowReport.Outcome.Followed(var follow, var secret) ->
          new FollowResultWiring.Done(shown(input, follow, false), secret);
      case FollowReport.Outcome other -> other;
    };
  }

  private Object followCommune(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var viewer = input.context(Viewer.class);
    return placed(
        input,
        parts
            .followPlace()
            .followCommune(viewer, input.context(Sender.class), input.string("inseeCode")));
  }

  private Object followArea(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    var area =
        new Around(
            input.point("centre"),
            input.integer("radiusMetres", FollowPlace.LEAST_METRES, FollowPlace.MOST_METRES),
            input.strings("categoryCodes", MOST_CATEGORIES),
            null);
    return placed(
        input,
        parts
            .followPlace()
            .followArea(input.context(Viewer.class), input.context(Sender.class), area));
  }

  private Object placed(Arguments input, FollowPlace.Outcome outcome) {
    return outcome instanceof FollowPlace.Outcome.Followed(var follow)
        ? new FollowResultWiring.Done(shown(input, follow, false), null)
        : outcome;
  }

  private Object keep(Arguments input, BiFunction<Viewer, Which, KeptFollows.Outcome> act) {
    InvalidInput.unless(
        input.has("followId") != input.has("followSecret"),
        "followId",
        "either this or followSecret");
    if (input.has("followId")) {
      var which = new Which(input.string("followId"), null);
      return kept(input, act.apply(input.context(Viewer.class), which), false);
    }
    var opened = opened(input);
    return opened instanceof FollowLinks.Outcome.Opened link
        ? kept(
            input,
            act.apply(input.context(Viewer.class), new Which(null, link.follow())),
            link.isReporters())
        : opened;
  }

  private Object kept(Arguments input, KeptFollows.Outcome outcome, boolean isReporters) {
    return outcome instanceof KeptFollows.Outcome.Done(var follow)
        ? new FollowResultWiring.Done(shown(input, follow, isReporters), null)
        : outcome;
  }

  private FollowShown shown(Arguments input, Follow follow, boolean byLink) {
    return byLink
        ? parts.news().ofLink(follow, true)
        : parts.news().of(List.of(follow), ReportSight.of(input)).getFirst();
  }
}
