package fr.vigie.command;

import java.util.Set;

/// Shows what is known of a template.
final class ShowTemplate implements Subcommand {

  @Override
  public String name() {
    return "template show";
  }

  @Override
  public String help() {
    return """
    NAME [--version N]
    its title, its SHA-256 and its file\
    """;
  }

  @Override
  public Set<String> options() {
    return OneTemplate.OPTIONS;
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) {
    var template = OneTemplate.named(words, vigie);
    printed.json(template);
    printed.line(template.getString("name") + " " + template.getInt("version"));
    printed.line(template.getString("title"));
    printed.line("SHA-256 " + template.getString("sha256"));
    printed.line(template.getString("file").stripTrailing());
  }
}
