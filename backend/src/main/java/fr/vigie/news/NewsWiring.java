package fr.vigie.news;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Viewer;
import fr.vigie.news.News.Text;
import fr.vigie.shared.Language;
import fr.vigie.territory.Domain;
import fr.vigie.territory.Territories;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The fields of `news.graphqls`, in its order.
final class NewsWiring implements FeatureWiring {

  private static final int MOST = 50;

  private final NewsOfTerritories all;
  private final PublishNews publish;
  private final WithdrawNews withdraw;
  private final Territories territories;
  private final Clock clock;

  NewsWiring(
      NewsOfTerritories all,
      PublishNews publish,
      WithdrawNews withdraw,
      Territories territories,
      Clock clock) {
    this.all = all;
    this.publish = publish;
    this.withdraw = withdraw;
    this.territories = territories;
    this.clock = clock;
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("news", this::news))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("publishNews", Acts.refusing(this::publish))
                    .dataFetcher("withdrawNews", Acts.refusing(this::withdraw)))
        .type(
            "PublishNewsResult",
            type ->
                type.typeResolver(TypeNames.of(PublishNews.Outcome.class, NewsWiring::resultType)))
        .type(
            "WithdrawNewsResult",
            type ->
                type.typeResolver(
                    TypeNames.of(WithdrawNews.Outcome.class, NewsWiring::resultType)));
    Messages.tell(wiring, "NewsNotFoundProblem");
  }

  @Override
  public void declare(Views views) {
    views
        .of("News", News.class)
        .value("id", News::id)
        .part("territory", news -> territories.get(news.territory()))
        .value("domain", News::domain)
        .part("texts", News::texts)
        .value("publishedAt", News::publishedAt)
        .value("validUntil", News::validUntil);
    views
        .of("NewsText", Text.class)
        .value("language", Text::language)
        .value("title", Text::title)
        .value("text", Text::text);
    views.loader("news", Loader.of((ids, _) -> shown(ids), News::id));
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("nws", new Refetcher("News", (id, _) -> refetched(id)));
  }

  private @Nullable News refetched(String id) {
    return shown(List.of(id)).stream().findFirst().orElse(null);
  }

  /// Those of these that are still shown.
  private List<News> shown(Collection<String> ids) {
    var now = clock.instant();
    return all.list(ids).stream().filter(news -> news.isShown(now)).toList();
  }

  private List<News> news(DataFetchingEnvironment environment) {
    var territory = Arguments.of(environment).string("territoryId");
    return all.shown(territory, clock.instant(), MOST);
  }

  private PublishNews.Outcome publish(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return publish.publish(
        input.context(Viewer.class),
        new PublishNews.Request(
            input.text("clientNewsId", 8, 64),
            input.string("territoryId"),
            input.has("domain") ? input.constant("domain", Domain.class) : null,
            input.objects("texts", Language.values().length).stream()
                .map(NewsWiring::text)
                .toList(),
            (Instant) Objects.requireNonNull(input.values().get("validUntil"), "validUntil")));
  }

  private static Text text(Arguments input) {
    return new Text(
        input.constant("language", Language.class),
        input.text("title", 1, 120),
        input.text("text", 1, 4_000));
  }

  private WithdrawNews.Outcome withdraw(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return withdraw.withdraw(input.context(Viewer.class), input.string("newsId"));
  }

  private static String resultType(PublishNews.Outcome outcome) {
    return switch (outcome) {
      case PublishNews.Outcome.Published _ -> "PublishNewsSuccess";
      case PublishNews.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case PublishNews.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case PublishNews.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String resultType(WithdrawNews.Outcome outcome) {
    return switch (outcome) {
      case WithdrawNews.Outcome.Withdrawn _ -> "WithdrawNewsSuccess";
      case WithdrawNews.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case WithdrawNews.Outcome.NotFound _ -> "NewsNotFoundProblem";
    };
  }
}
