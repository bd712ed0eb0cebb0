package fr.vigie;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.shared.PersonalData;
import fr.vigie.shared.PersonalData.Erasure;
import fr.vigie.shared.PersonalData.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;

/// The register of processing is written from what the features declare: `-Dprivacy.page=write`.
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class PrivacyPageTest {

  private static final Path PAGE = Path.of("docs", "privacy.md");
  private static final String BEGIN = "<!-- what is declared -->\n";
  private static final String END = "<!-- until here -->";

  @Test
  void the_register_of_processing_says_what_the_features_declare() throws IOException {
    var page = Files.readString(PAGE);
    var from = page.indexOf(BEGIN) + BEGIN.length();
    var to = page.indexOf(END);
    if ("write".equals(System.getProperty("privacy.page"))) {
      Files.writeString(PAGE, page.substring(0, from) + table() + page.substring(to));
    } else {
      assertThat(page.substring(from, to)).isEqualTo(table());
    }
  }

  private static String table() {
    return "| where | what | what for | basis (GDPR, article 6(1)) | kept | fields, and what"
        + " erasure does to them |\n"
        + "|---|---|---|---|---|---|\n"
        + PrivacyModules.REGISTER.stream().map(PrivacyPageTest::row).collect(Collectors.joining());
  }

  private static String row(PersonalData data) {
    return "| `%s` | %s | %s | %s | %s | %s |\n"
        .formatted(
            data.collection(),
            data.what(),
            data.purpose(),
            data.basis() == PersonalData.Basis.PUBLIC_TASK ? "e, public task" : "c, legal duty",
            data.kept(),
            fields(data));
  }

  private static String fields(PersonalData data) {
    return List.of(Erasure.values()).stream()
        .map(erasure -> fields(data, erasure))
        .filter(text -> !text.isEmpty())
        .collect(Collectors.joining("; "));
  }

  private static String fields(PersonalData data, Erasure erasure) {
    var fields =
        data.parts().stream()
            .filter(part -> part.erasure() == erasure)
            .map(Part::field)
            .map(field -> "`" + field + "`")
            .collect(Collectors.joining(", "));
    return fields.isEmpty() ? "" : words(erasure) + " " + fields;
  }

  private static String words(Erasure erasure) {
    return switch (erasure) {
      case DELETE_DOCUMENT -> "deleted whole:";
      case DELETE_UNTOLD -> "deleted with it, and not exported:";
      case REMOVE -> "removed:";
      case EMPTY -> "emptied:";
      case REPLACE -> "replaced by the document's id:";
      case KEEP -> "kept:";
      case KEEP_UNTOLD -> "of staff, kept and not exported:";
    };
  }
}
