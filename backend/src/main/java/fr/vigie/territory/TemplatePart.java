package fr.vigie.territory;

import jakarta.json.JsonValue;
import java.util.Collection;
import java.util.List;

/// What one feature sets up in a territory by a template; `parts.NAME` of a template's file is its
/// section.
public interface TemplatePart {

  /// The name of its section, such as `responsibilities`.
  String name();

  /// Throws {@link fr.vigie.shared.InvalidInput} that names the field, such as
  /// `parts.responsibilities.LIGHTING`, for a section that does not do.
  void check(JsonValue section);

  /// What the section would change in some hundreds of territories, which need not be stored yet,
  /// by few reads. Within a transaction, what it read is what is changed.
  Plan plan(List<Territory> territories, JsonValue section);

  /// Forgets what it holds in the process of territories that have changed.
  default void changed(Collection<String> territories) {}

  /// What is to change, and how.
  ///
  /// @param changes nothing of them where all is as the section says
  /// @param apply writes them, by few writes; also what the section said, so that a later change by
  ///   hand is told from it
  record Plan(List<TemplateChange> changes, Runnable apply) {

    public Plan {
      changes = List.copyOf(changes);
    }
  }

  /// The field of a setting, as a refusal names it.
  static String field(String part, String setting) {
    return "parts." + part + "." + setting;
  }
}
