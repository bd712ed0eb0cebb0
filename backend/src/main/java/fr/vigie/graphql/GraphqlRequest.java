package fr.vigie.graphql;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A GraphQL request, however it came in.
public record GraphqlRequest(
    String query, @Nullable String operationName, Map<String, Object> variables) {}
