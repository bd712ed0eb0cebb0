package fr.vigie.graphql;

import fr.vigie.view.Circumstances;
import fr.vigie.view.Reading;
import fr.vigie.view.View;
import fr.vigie.view.Views;
import graphql.GraphQLContext;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.LightDataFetcher;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.dataloader.DataLoader;
import org.jspecify.annotations.Nullable;

/// The engine's own fetchers, made from the views.
final class Fetchers {

  private Fetchers() {}

  static void wire(Views views, RuntimeWiring.Builder wiring) {
    views.all().forEach(view -> wire(view, wiring));
  }

  private static <S> void wire(View<S> view, RuntimeWiring.Builder wiring) {
    view.fields()
        .forEach((field, reading) ->
            wiring.type(view.type(), type -> type.dataFetcher(field, fetcher(view, reading))));
  }

  private static <S> LightDataFetcher<@Nullable Object> fetcher(View<S> view, Reading<S> reading) {
    return new LightDataFetcher<>() {
      @Override
      public @Nullable Object get(
          graphql.schema.GraphQLFieldDefinition field,
          Object source,
          Supplier<DataFetchingEnvironment> environment) {
        return read(reading, view.source(source), environment);
      }

      @Override
      public @Nullable Object get(DataFetchingEnvironment environment) {
        return get(
            environment.getFieldDefinition(),
            Objects.requireNonNull(environment.<Object>getSource()),
            () -> environment);
      }
    };
  }

  private static <S> @Nullable Object read(
      Reading<S> reading, S source, Supplier<DataFetchingEnvironment> environment) {
    // An environment is dear.
    var circumstances = circumstances(() -> environment.get().getGraphQlContext());
    return switch (reading) {
      case Reading.Value<S> value -> value.read().read(source, circumstances);
      case Reading.Part<S> part -> part.read().read(source, circumstances);
      case Reading.Held<S> held -> held.read(source, circumstances);
      case Reading.Reference<S> reference ->
          load(environment, reference.loader(), reference.ids().read(source, circumstances));
    };
  }

  @SuppressWarnings("unchecked") // a reference reads an id or a list of ids
  private static @Nullable Object load(
      Supplier<DataFetchingEnvironment> environment, String name, @Nullable Object ids) {
    return switch (ids) {
      case null -> null;
      case String id -> loader(environment, name).load(id);
      case Object several ->
          loader(environment, name)
              .loadMany((List<String>) several)
              .thenApply(found -> found.stream().filter(Objects::nonNull).toList());
    };
  }

  private static DataLoader<String, Object> loader(
      Supplier<DataFetchingEnvironment> environment, String name) {
    return Objects.requireNonNull(environment.get().<String, Object>getDataLoader(name), name);
  }

  /// @param request asked only when a field needs it; most do not
  static Circumstances circumstances(Supplier<GraphQLContext> request) {
    return new Circumstances() {
      @Override
      public <T> T context(Class<T> type) {
        return Objects.requireNonNull(request.get().<T>get(type), type.getName());
      }
    };
  }
}
