package fr.vigie.command;

/// Lists the territories that Vigie serves.
final class ListTerritories implements Subcommand {

  @Override
  public String name() {
    return "territory list";
  }

  @Override
  public String help() {
    return """

    the territories that are served, by name\
    """;
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) {
    words.none();
    Pages.each(
        vigie,
        "Territories",
        "territories",
        territory -> {
          printed.json(territory);
          printed.line(territory.getString("id") + "  " + territory.getString("name"));
        });
  }
}
