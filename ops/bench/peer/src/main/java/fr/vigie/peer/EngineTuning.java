package fr.vigie.peer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import graphql.execution.preparsed.PreparsedDocumentEntry;
import graphql.execution.preparsed.PreparsedDocumentProvider;
import graphql.schema.Coercing;
import graphql.schema.GraphQLScalarType;
import java.time.LocalDate;
import java.util.concurrent.CompletableFuture;
import org.springframework.boot.graphql.autoconfigure.GraphQlSourceBuilderCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.graphql.execution.RuntimeWiringConfigurer;

/// Documents are parsed and validated once, as graphql-java's documentation advises.
@Configuration(proxyBeanMethods = false)
class EngineTuning {

  private static final int MOST_DOCUMENTS = 1_000;

  @Bean
  GraphQlSourceBuilderCustomizer cachedDocuments() {
    return source -> source.configureGraphQl(graphQl -> graphQl.preparsedDocumentProvider(cache()));
  }

  private static PreparsedDocumentProvider cache() {
    Cache<String, PreparsedDocumentEntry> known =
        Caffeine.newBuilder().maximumSize(MOST_DOCUMENTS).build();
    return (input, parse) ->
        CompletableFuture.completedFuture(known.get(input.getQuery(), _ -> parse.apply(input)));
  }

  @Bean
  RuntimeWiringConfigurer scalars() {
    return wiring ->
        wiring.scalar(scalar("DateTime", new Written())).scalar(scalar("Date", new Day()));
  }

  private static GraphQLScalarType scalar(String name, Coercing<?, ?> coercing) {
    return GraphQLScalarType.newScalar().name(name).coercing(coercing).build();
  }

  /// Written as ISO 8601 by its `toString`; answered only.
  private static class Written implements Coercing<Object, String> {
    @Override
    public String serialize(Object value, graphql.GraphQLContext context, java.util.Locale locale) {
      return value.toString();
    }
  }

  /// Asked by, too; only in variables.
  private static final class Day extends Written {
    @Override
    public LocalDate parseValue(
        Object input, graphql.GraphQLContext context, java.util.Locale locale) {
      return LocalDate.parse(input.toString());
    }
  }
}
