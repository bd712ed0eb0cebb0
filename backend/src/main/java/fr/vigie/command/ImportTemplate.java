package fr.vigie.command;

import jakarta.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Set;

/// Hands over a template that was reviewed.
final class ImportTemplate implements Subcommand {

  /// As many as Vigie takes, at four bytes a character.
  private static final long MOST_BYTES = 800_000;

  @Override
  public String name() {
    return "template import";
  }

  @Override
  public String help() {
    return """
    FILE [--dry-run]
    hands over a template that was reviewed; the same file twice changes nothing\
    """;
  }

  @Override
  public Set<String> flags() {
    return Set.of("--dry-run");
  }

  @Override
  public void run(Words words, Vigie vigie, Printed printed) {
    var input =
        Json.createObjectBuilder()
            .add("file", read(words.one("A file")))
            .add("isDryRun", words.has("--dry-run"))
            .build();
    var done = vigie.acts("ImportTemplate", input);
    printed.json(done);
    var template = done.getJsonObject("template");
    var what = template.getString("name") + " " + template.getInt("version");
    if (!done.getBoolean("isNew")) {
      printed.line(what + " is there already, with this content.");
    } else {
      printed.line(what + (words.has("--dry-run") ? " would be imported." : " is imported."));
    }
  }

  private static String read(String name) {
    try {
      var file = Path.of(name);
      if (Files.size(file) > MOST_BYTES) {
        throw new Failure(ExitCode.BAD_DATA, name + " is longer than a template may be.");
      }
      var decoder = StandardCharsets.UTF_8.newDecoder();
      return decoder.decode(ByteBuffer.wrap(Files.readAllBytes(file))).toString();
    } catch (CharacterCodingException e) {
      throw new Failure(ExitCode.BAD_DATA, name + " is not in UTF-8.");
    } catch (IOException | InvalidPathException e) {
      throw new Failure(ExitCode.BAD_DATA, "Cannot read " + name + ".");
    }
  }
}
