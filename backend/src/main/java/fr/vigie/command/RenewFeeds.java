package fr.vigie.command;

import jakarta.json.Json;

/// After a restore: lets all devices of agents begin anew.
final class RenewFeeds implements Subcommand {

  @Override
  public String name() {
    return "feeds renew";
  }

  @Override
  public String help() {
    return """
    REASON
    after a restore: all devices of agents begin anew, and send what they have not sent\
    """;
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) {
    var input = Json.createObjectBuilder().add("reason", words.one("A reason")).build();
    var done = vigie.acts("RenewFeeds", input);
    printed.json(done);
    printed.line(done.getInt("feedCount") + " feeds begin anew.");
  }
}
