package fr.vigie.demo;

import java.net.URI;

/// Says where everything is and how to sign in as whom.
final class StoryCast {

  private final URI vigie;

  StoryCast(URI vigie) {
    this.vigie = vigie;
  }

  void introduce() {
    var client = new StoryClient(vigie);
    var teller = new StoryTeller();
    teller.note("");
    teller.note("  The hyperviseur   " + vigie.resolve("/hypervisor/"));
    teller.note("  The API           " + vigie.resolve("/graphql") + "   (POST, GET, WebSocket)");
    teller.note("  Is it well?       " + vigie.resolve("/health/ready"));
    teller.note(
        "  To be notified     push by VIGIE_FIREBASE_PROJECT, e-mail by VIGIE_SMTP_URL and"
            + " VIGIE_MAIL_FROM (ops/settings.md), webhooks by addWebhook");
    teller.note("");
    teller.note(
        "  Sign in on the page by a name of the cast, or with a link or token below (12 h).");
    for (var member : Cast.values()) {
      var link = vigie.resolve("/hypervisor/") + "#token=" + client.signIn(member.key()).token();
      teller.note("");
      teller.note("  %s, %s".formatted(member.fullName(), member.described()));
      teller.note("  " + link);
    }
    teller.note("");
  }
}
