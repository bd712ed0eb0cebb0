package fr.vigie.template;

import jakarta.json.JsonObject;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A reviewed file that says how a territory is set up; a version of it never changes.
///
/// @param version 1 to 9,999
/// @param title in the words of those who choose
/// @param sha256 of the file, in lower-case hexadecimal
/// @param file the text as it was handed over
/// @param parts the sections, by the name of their part
/// @param importedBy the id of who imported it; null for those that Vigie brings along
public record Template(
    String id,
    String name,
    int version,
    String title,
    String sha256,
    String file,
    JsonObject parts,
    Instant importedAt,
    @Nullable String importedBy) {

  static String idOf(String name, int version) {
    return "tpl_" + name + "@" + version;
  }

  /// Whether the template of an id is a version of this one.
  boolean isVersionOf(@Nullable String otherId) {
    return otherId != null && otherId.startsWith("tpl_" + name + "@");
  }
}
