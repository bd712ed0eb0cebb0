package fr.vigie.template;

import fr.vigie.identity.Right;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.AlreadyExists;
import java.time.Clock;

/// An administrator of the region hands over a template that was reviewed. The same file twice
/// changes nothing; another file of the same name and version is refused.
final class ImportTemplate {

  record Request(String file, boolean isDryRun) {}

  sealed interface Outcome {
    /// The template is there.
    ///
    /// @param isNew whether it was not there before; in a dry run, whether it would be
    record Imported(Template template, boolean isNew) implements Outcome {}

    record NotAllowed(Right right) implements Outcome {}

    record VersionTaken(Template template) implements Outcome {}
  }

  private final TemplateReader reader;
  private final Templates templates;
  private final Clock clock;

  ImportTemplate(TemplateReader reader, Templates templates, Clock clock) {
    this.reader = reader;
    this.templates = templates;
    this.clock = clock;
  }

  /// Throws {@link fr.vigie.shared.InvalidInput} that names the field of the file.
  Outcome importTemplate(Viewer viewer, Request request) {
    if (!viewer.scope(Right.SET_UP).isEverywhere()) {
      return new Outcome.NotAllowed(Right.SET_UP);
    }
    var read = reader.read(request.file(), clock.instant(), viewer.staff().id());
    var there = templates.find(read.name(), read.version());
    if (there.isPresent()) {
      return again(there.get(), read);
    }
    return request.isDryRun() ? new Outcome.Imported(read, true) : keep(read);
  }

  private Outcome keep(Template read) {
    try {
      templates.add(read);
      return new Outcome.Imported(read, true);
    } catch (AlreadyExists sentTwiceAtOnce) {
      return again(templates.find(read.name(), read.version()).orElseThrow(), read);
    }
  }

  private static Outcome again(Template there, Template read) {
    return there.sha256().equals(read.sha256())
        ? new Outcome.Imported(there, false)
        : new Outcome.VersionTaken(there);
  }
}
