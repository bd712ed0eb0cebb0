package fr.vigie.open311;

import fr.vigie.graphql.Acts;
import fr.vigie.graphql.Arguments;
import fr.vigie.graphql.FeatureWiring;
import fr.vigie.graphql.Messages;
import fr.vigie.graphql.TypeNames;
import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.territory.Territories;
import fr.vigie.view.Views;
import graphql.schema.DataFetchingEnvironment;
import graphql.schema.idl.RuntimeWiring;
import java.util.List;

/// The fields of `open311.graphqls`, in its order.
final class ApiKeyWiring implements FeatureWiring {

  private static final int MOST_PER_MINUTE = 6_000;

  private final Territories territories;
  private final ApiKeys keys;
  private final AddApiKey addApiKey;
  private final RevokeApiKey revokeApiKey;

  ApiKeyWiring(
      Territories territories, ApiKeys keys, AddApiKey addApiKey, RevokeApiKey revokeApiKey) {
    this.territories = territories;
    this.keys = keys;
    this.addApiKey = addApiKey;
    this.revokeApiKey = revokeApiKey;
  }

  @Override
  public void declare(Views views) {
    views
        .of("ApiKey", ApiKey.class)
        .value("id", ApiKey::id)
        .part("territory", key -> territories.get(key.territory()))
        .value("partner", ApiKey::partner)
        .value("requestsPerMinute", ApiKey::perMinute)
        .value("createdAt", ApiKey::createdAt)
        .value("revokedAt", ApiKey::revokedAt);
  }

  @Override
  public void wire(RuntimeWiring.Builder wiring) {
    wiring
        .type("Query", type -> type.dataFetcher("apiKeys", this::apiKeys))
        .type(
            "Mutation",
            type ->
                type.dataFetcher("addApiKey", Acts.refusing(this::add))
                    .dataFetcher("revokeApiKey", Acts.refusing(this::revoke)))
        .type(
            "AddApiKeyResult",
            type -> type.typeResolver(TypeNames.of(AddApiKey.Outcome.class, ApiKeyWiring::added)))
        .type(
            "RevokeApiKeyResult",
            type ->
                type.typeResolver(TypeNames.of(RevokeApiKey.Outcome.class, ApiKeyWiring::revoked)));
    Messages.tell(wiring, "ApiKeyNotFoundProblem");
  }

  private List<ApiKey> apiKeys(DataFetchingEnvironment environment) {
    var arguments = Arguments.of(environment);
    var territory = arguments.string("territoryId");
    return arguments.context(Viewer.class).may(Right.SET_UP, territory)
        ? keys.of(territory)
        : List.of();
  }

  private AddApiKey.Outcome add(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return addApiKey.add(
        input.context(Viewer.class),
        new AddApiKey.Request(
            input.text("clientApiKeyId", 8, 64),
            input.string("territoryId"),
            input.text("partner", 1, 100),
            input.integer("requestsPerMinute", 1, MOST_PER_MINUTE)));
  }

  private RevokeApiKey.Outcome revoke(DataFetchingEnvironment environment) {
    var input = Arguments.input(environment);
    return revokeApiKey.revoke(input.context(Viewer.class), input.string("apiKeyId"));
  }

  private static String added(AddApiKey.Outcome outcome) {
    return switch (outcome) {
      case AddApiKey.Outcome.Added _ -> "AddApiKeySuccess";
      case AddApiKey.Outcome.ClientIdReused _ -> "ClientIdReusedProblem";
      case AddApiKey.Outcome.NotAllowed _ -> "NotAllowedProblem";
      case AddApiKey.Outcome.TerritoryNotFound _ -> "TerritoryNotFoundProblem";
    };
  }

  private static String revoked(RevokeApiKey.Outcome outcome) {
    return switch (outcome) {
      case RevokeApiKey.Outcome.Revoked _ -> "RevokeApiKeySuccess";
      case RevokeApiKey.Outcome.ApiKeyNotFound _ -> "ApiKeyNotFoundProblem";
    };
  }
}
