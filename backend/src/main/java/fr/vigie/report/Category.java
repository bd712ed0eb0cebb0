package fr.vigie.report;

import fr.vigie.territory.Domain;
import java.time.Duration;
import java.util.List;

/// A kind of thing to report, with what to ask and how soon to mend it.
///
/// @param workingDays within which it should be resolved
/// @param nearMetres how near another open report must be to be offered as the same
/// @param nearAge how old such a report may be
public record Category(
    String code,
    String label,
    Domain domain,
    List<Question> questions,
    int workingDays,
    double nearMetres,
    Duration nearAge) {

  public Category {
    questions = List.copyOf(questions);
  }

  /// What to ask.
  public record Question(
      String code, String label, Kind kind, boolean isRequired, List<Choice> choices) {

    public Question {
      choices = List.copyOf(choices);
    }

    public enum Kind {
      TEXT,
      NUMBER,
      BOOLEAN,
      CHOICE
    }
  }

  /// A possible answer.
  public record Choice(String code, String label) {}
}
