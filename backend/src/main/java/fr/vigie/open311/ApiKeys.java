package fr.vigie.open311;

import java.util.List;
import java.util.Optional;

/// All keys ever given to partners.
interface ApiKeys {

  Optional<ApiKey> find(String id);

  Optional<ApiKey> findByClientApiKeyId(String clientApiKeyId);

  Optional<ApiKey> findByHash(String hash);

  /// Those of a territory, the newest first, those revoked too.
  List<ApiKey> of(String territory);

  /// Throws {@link fr.vigie.shared.AlreadyExists} when its `clientApiKeyId` is taken.
  void add(ApiKey key);

  void put(ApiKey key);
}
