package fr.vigie.document;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The versions of the apps, and which of them are too old.
final class Releases {

  private final List<Release> all;
  private final Map<Client, Release> byClient = new HashMap<>();

  Releases(List<Release> all) {
    this.all = List.copyOf(all);
    all.forEach(
        each -> byClient.putIfAbsent(new Client(each.client(), each.version().toString()), each));
  }

  /// The oldest version that is served of a client that is too old; empty when it is not.
  Optional<Version> required(Client client) {
    return Version.parse(client.version())
        .flatMap(
            version -> oldestServed(client).filter(oldest -> isTooOld(client, version, oldest)));
  }

  private Optional<Version> oldestServed(Client client) {
    return all.stream()
        .filter(release -> release.client().equals(client.name()) && release.isServed())
        .map(Release::version)
        .min(Comparator.naturalOrder());
  }

  private boolean isTooOld(Client client, Version version, Version oldest) {
    return version.compareTo(oldest) < 0
        || find(client).filter(release -> !release.isServed()).isPresent();
  }

  /// The release that a client says it is, if it is one.
  Optional<Release> find(Client client) {
    return Optional.ofNullable(byClient.get(client));
  }
}
