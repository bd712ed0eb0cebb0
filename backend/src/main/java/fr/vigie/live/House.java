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
    Traffic traffic,
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
    var groups = new Groups(engine);
    var lines = new OpenLines();
    return new House(
        engine,
        authentication,
        gate,
        http,
        settings,
        groups,
        lines,
        Traffic.over(lines, groups),
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
