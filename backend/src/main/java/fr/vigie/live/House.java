package fr.vigie.live;

import fr.vigie.graphql.GraphqlEngine;
import fr.vigie.http.Authentication;
import fr.vigie.http.ClientAddress;
import fr.vigie.http.Gate;
import fr.vigie.http.HttpSettings;
import io.helidon.common.socket.PeerInfo;
import io.helidon.http.Headers;

/// What all open connections share.
///
/// @param addresses connections by network address
/// @param users connections by person
/// @param operations operations under way by person
record House(
    GraphqlEngine engine,
    Authentication authentication,
    Gate gate,
    HttpSettings http,
    LiveSettings settings,
    Groups groups,
    OpenLines lines,
    Counts addresses,
    Counts users,
    Counts operations) {

  static House of(
      GraphqlEngine engine,
      Authentication authentication,
      Gate gate,
      HttpSettings http,
      LiveSettings settings) {
    var limits = settings.limits();
    return new House(
        engine,
        authentication,
        gate,
        http,
        settings,
        new Groups(engine),
        new OpenLines(),
        new Counts(limits.perAddress()),
        new Counts(limits.perUser()),
        new Counts(limits.operationsPerUser()));
  }

  LiveSettings.Limits limits() {
    return settings.limits();
  }

  String address(Headers headers, PeerInfo peer) {
    return ClientAddress.of(headers, peer, http.proxies());
  }

  LiveSettings.Patience patience() {
    return settings.patience();
  }
}
