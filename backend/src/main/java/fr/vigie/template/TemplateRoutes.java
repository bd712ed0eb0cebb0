package fr.vigie.template;

import de.siegmar.fastcsv.writer.CsvWriter;
import fr.vigie.http.Route;
import fr.vigie.http.Route.Answer;
import fr.vigie.http.Route.Call;
import fr.vigie.identity.Viewer;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.SpreadsheetText;
import fr.vigie.territory.TemplateChange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// All that a template would change in communes of the region, as a file.
final class TemplateRoutes {

  private final AddTerritories addTerritories;

  TemplateRoutes(AddTerritories addTerritories) {
    this.addTerritories = addTerritories;
  }

  List<Route> routes() {
    return List.of(new Route("GET", "/territories/changes.csv", this::changes));
  }

  /// The first page tells whether there is anything to write; the others are made as they are read.
  private Answer changes(Call call) {
    var viewer = call.context(Viewer.class);
    var where =
        new AddTerritories.Where(call.parameter("department"), call.parameter("intercommunality"));
    var template = Objects.requireNonNullElse(call.parameter("template"), "");
    var pages = new Pages(viewer, where, template, version(call.parameter("version")));
    return switch (pages.page(0, null, _ -> {})) {
      case AddTerritories.Outcome.Added _ ->
          new Answer(200, "text/csv; charset=utf-8", pages::writeTo);
      case AddTerritories.Outcome.NotAllowed(var right) ->
          Answer.problem(
              403, "FORBIDDEN", "The viewer needs the right " + right + " in the whole region.");
      case AddTerritories.Outcome.OrganisationNotFound(var code) ->
          Answer.problem(404, "NOT_FOUND", "There is no commune in " + code + ".");
      case AddTerritories.Outcome.TemplateNotFound(var name) ->
          Answer.problem(404, "NOT_FOUND", "There is no template " + name + ".");
    };
  }

  private static @Nullable Integer version(@Nullable String text) {
    InvalidInput.unless(text == null || text.matches("\\d{1,4}"), "version", "1 to 9999");
    return text == null ? null : Integer.valueOf(text);
  }

  private final class Pages {

    private final Viewer viewer;
    private final AddTerritories.Where where;
    private final String template;
    private final @Nullable Integer version;

    Pages(Viewer viewer, AddTerritories.Where where, String template, @Nullable Integer version) {
      this.viewer = viewer;
      this.where = where;
      this.template = template;
      this.version = version;
    }

    AddTerritories.Outcome page(
        int first, @Nullable String after, java.util.function.Consumer<Setting> each) {
      var request = new AddTerritories.Request(where, template, version, first, after, true);
      return addTerritories.run(viewer, request, each);
    }

    void writeTo(OutputStream out) throws IOException {
      try (var csv = CsvWriter.builder().build(out)) {
        csv.writeRecord("territory", "part", "setting", "kind", "before", "after");
        String after = null;
        while (page(SetUp.BATCH, after, setting -> write(csv, setting.changes()))
            instanceof AddTerritories.Outcome.Added added) {
          if (!added.hasNextPage()) {
            return;
          }
          after = added.endCursor();
        }
      } catch (UncheckedIOException e) {
        throw Objects.requireNonNull(e.getCause());
      }
    }

    private void write(CsvWriter csv, List<TemplateChange> changes) {
      changes.forEach(change ->
          csv.writeRecord(
              change.territory(),
              change.part(),
              change.setting(),
              change.kind().name(),
              SpreadsheetText.of(Objects.requireNonNullElse(change.before(), "")),
              SpreadsheetText.of(Objects.requireNonNullElse(change.after(), ""))));
    }
  }
}
