package fr.vigie.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;

/// Writes the file of a template, byte for byte as it was imported.
final class ExportTemplate implements Subcommand {

  @Override
  public String name() {
    return "template export";
  }

  @Override
  public String help() {
    return """
    NAME [--version N] > FILE
    its file, byte for byte as it was imported\
    """;
  }

  @Override
  public Set<String> options() {
    return OneTemplate.OPTIONS;
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) throws IOException {
    var file = OneTemplate.named(words, vigie).getString("file");
    printed.raw().write(file.getBytes(StandardCharsets.UTF_8));
    printed.raw().flush();
  }
}
