package fr.vigie.source;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.Connection;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.measurement.Quarantine;
import fr.vigie.measurement.Quarantined;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Page;
import fr.vigie.source.Source.Kind;
import fr.vigie.territory.Territories;
import fr.vigie.view.Circumstances;
import fr.vigie.view.Loader;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The fields of `source.graphqls`, in its order.
final class SourceWiring implements FeatureWiring {

  private static final String URL_RULE = "an address that begins with http:// or https://";
  private static final Set<String> SCHEMES = Set.of("http", "https");

  private final Sources sources;
  private final AddSource addSource;
  private final RemoveSource removeSource;
  private final SourceKeyActs keyActs;
  private final Quarantine quarantine;
  private final Territories territories;

  SourceWiring(
      Sources sources,
      AddSource addSource,
      RemoveSource removeSource,
      SourceKeyActs keyActs,
      Quarantine quarantine,
      Territories territories) {
    this.sources = sources;
    this.addSource = addSource;
    this.removeSource = removeSource;
    this.keyActs = keyActs;
    this.quarantine = quarantine;
    this.territories = territories;
  }

  @Override
  public void declare(Views views) {
    views
        .of("Source", Source.class)
        .value("id", Source::id)
        .value("kind", Source::kind)
        .part("territory", source -> territories.get(source.territory()))
        .value("name", Source::name)
        .value("feedUrl", Source::feedUrl)
        .value("pushPath", Source::pushPath)
        .part("keys", Source::keys)
        .value("createdAt", Source::createdAt)
        .value("removedAt", Source::removedAt);
    views
        .of("SourceKey", SourceKey.class)
        .value("id", SourceKey::id)
        .value("createdAt", SourceKey::createdAt)
        .value("revokedAt", SourceKey::revokedAt);
    views
        .of("QuarantinedItem", Quarantined.class)
        .value("id", Quarantined::id)
        .reference("source", "source", Quarantined::source)
        .value("reason", Quarantined::reason)
        .value("device", Quarantined::device)
        .value("payload", Quarantined::payload)
        .value("arrivedAt", Quarantined::arrivedAt);
    views
        .of("QuarantineCount", Quarantine.Count.class)
        .reference("source", "source", Quarantine.Count::source)
        .value("reason", Quarantine.Count::reason)
        .value("count", Quarantine.Count::count);
    Connection.declare(views, "QuarantinedItem");
    views.loader("source", Loader.of((ids, _) -> sources.list(ids), Source::id));
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type(
            "Query",
            type ->
                type.dataFetcher("sources", this::sources)
                    .dataFetcher("quarantine", this::quarantine)
                    .dataFetcher("quarantineCounts", this::quarantineCounts))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("addSource", Acts.refusing(this::addSource))
                    .dataFetcher("removeSource", Acts.refusing(this::removeSource))
                    .dataFetcher("rotateSourceKey", Acts.refusing(this::rotate))
                    .dataFetcher("revokeSourceKey", Acts.refusing(this::revoke)));
    SourceResultWiring.wire(wiring);
  }

  @Override
  public Map<String, Refetcher> refetchers() {
    return Map.of("src", new Refetcher("Source", this::refetch));
  }

  private @Nullable Source refetch(String id, Arguments circumstances) {
    return sources
        .find(id)
        .filter(source -> may(circumstances, Right.SEE_MEASUREMENTS, source.territory()))
        .map(source -> seen(circumstances, source))
        .orElse(null);
  }

  private static boolean may(Circumstances circumstances, Right right, String territory) {
    return circumstances.context(Viewer.class).may(right, territory);
  }

  /// Without what only administrators may see.
  private static Source seen(Circumstances circumstances, Source source) {
    return may(circumstances, Right.MANAGE_SOURCES, source.territory())
        ? source
        : source.withoutSecrets();
  }

  private List<Source> sources(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return may(arguments, Right.SEE_MEASUREMENTS, territory)
        ? sources.of(territory).stream().map(source -> seen(arguments, source)).toList()
        : List.of();
  }

  private Connection<Quarantined> quarantine(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    var first = arguments.integer("first", 1, 100);
    return Connection.of(
        may(arguments, Right.MANAGE_SOURCES, territory)
            ? quarantine.page(territory, first, arguments.optionalString("after"))
            : new Page<>(List.of(), false));
  }

  private List<Quarantine.Count> quarantineCounts(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return may(arguments, Right.MANAGE_SOURCES, territory)
        ? quarantine.counts(territory)
        : List.of();
  }

  private AddSource.Outcome addSource(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return addSource.add(
        input.context(Viewer.class),
        new AddSource.Request(
            input.text("clientSourceId", 8, 64),
            input.string("territoryId"),
            input.constant("kind", Kind.class),
            input.text("name", 1, 100),
            url(input)));
  }

  private static @Nullable URI url(Arguments input) {
    return input.has("feedUrl") ? url(input.text("feedUrl", 8, 500)) : null;
  }

  private static URI url(String text) {
    try {
      var url = new URI(text);
      var isWeb = url.getScheme() != null && SCHEMES.contains(url.getScheme());
      InvalidInput.unless(
          isWeb && url.getHost() != null && url.getUserInfo() == null, "feedUrl", URL_RULE);
      return url;
    } catch (URISyntaxException e) {
      throw new InvalidInput("feedUrl", URL_RULE);
    }
  }

  private RemoveSource.Outcome removeSource(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return removeSource.remove(input.context(Viewer.class), input.string("sourceId"));
  }

  private SourceKeyActs.Outcome rotate(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return keyActs.rotate(input.context(Viewer.class), input.string("sourceId"));
  }

  private SourceKeyActs.Outcome revoke(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return keyActs.revoke(
        input.context(Viewer.class), input.string("sourceId"), input.string("keyId"));
  }
}
