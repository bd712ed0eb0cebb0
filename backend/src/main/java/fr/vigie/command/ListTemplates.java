package fr.vigie.command;

/// Lists the templates that territories can be set up by.
final class ListTemplates implements Subcommand {

  @Override
  public String name() {
    return "template list";
  }

  @Override
  public String help() {
    return """

    the templates, by name, the newest version first\
    """;
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) {
    words.none();
    Pages.each(
        vigie,
        "Templates",
        "templates",
        template -> {
          printed.json(template);
          printed.line(
              template.getString("name")
                  + " "
                  + template.getInt("version")
                  + "  "
                  + template.getString("title"));
        });
  }
}
