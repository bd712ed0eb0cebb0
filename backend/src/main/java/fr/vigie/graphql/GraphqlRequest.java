package fr.vigie.graphql;

import fr.vigie.document.Client;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A GraphQL request, however it came in.
///
/// @param query the document; null when it is named by its id
/// @param documentId the SHA-256 of a trusted document, in lower-case hexadecimal
/// @param client the app that asks
public record GraphqlRequest(
    @Nullable String query,
    @Nullable String documentId,
    @Nullable String operationName,
    Map<String, Object> variables,
    Client client) {}
