package fr.vigie.category;

import java.time.Instant;
import java.util.List;

/// What was asked once, so that answers can be read with the questions that they answer.
///
/// @param version names it; the same questions have the same
/// @param category the code of the category
/// @param keptSince when it was first asked
public record Form(
    String version, String category, Words label, List<Question> questions, Instant keptSince) {

  public Form {
    questions = List.copyOf(questions);
  }
}
