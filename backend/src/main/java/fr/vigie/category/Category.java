package fr.vigie.category;

import fr.vigie.shared.InvalidInput;
import fr.vigie.territory.Domain;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

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

  private static final int MOST_DAYS = 250;

  public Category {
    questions = List.copyOf(questions);
  }

  /// The same, to be mended within other working days.
  public Category within(int otherWorkingDays) {
    return new Category(code, label, domain, questions, otherWorkingDays, nearMetres, nearAge);
  }

  /// Refuses what is no deadline: 1 to 250 working days, a year of them.
  ///
  /// @param days null for what is no whole number
  static int checkDays(@Nullable BigInteger days, String field) {
    InvalidInput.unless(
        days != null && days.signum() > 0 && days.compareTo(BigInteger.valueOf(MOST_DAYS)) <= 0,
        field,
        "1 to " + MOST_DAYS);
    return Objects.requireNonNull(days).intValueExact();
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
