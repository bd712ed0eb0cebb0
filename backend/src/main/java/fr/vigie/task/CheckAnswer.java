package fr.vigie.task;

import fr.vigie.category.ChecklistItem;
import fr.vigie.shared.PlainText;
import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whether an answer fits its task. Numbers are written as programs do, with a point.
public final class CheckAnswer {

  private static final int MOST_CHARACTERS = 1_000;
  private static final String NUMBER = "-?[0-9]{1,12}(\\.[0-9]{1,6})?";
  private static final String PHOTO = "[A-Za-z0-9_-]{8,64}";

  private CheckAnswer() {}

  /// Why not, and the rule; empty when it fits.
  public record Refusal(Misfit reason, String rule) {}

  public static Optional<Refusal> check(ChecklistItem asks, String value) {
    return switch (asks.kind()) {
      case CHECK ->
          refuse(
              !value.equals("true") && !value.equals("false"),
              Misfit.NOT_TRUE_OR_FALSE,
              "true or false");
      case NUMBER, METER_READING -> number(asks, value);
      case TEXT ->
          refuse(
              value.isBlank() || value.length() > MOST_CHARACTERS || !PlainText.isPlain(value),
              Misfit.TOO_LONG,
              "1 to 1000 characters");
      case CHOICE ->
          refuse(
              asks.choices().stream().noneMatch(choice -> choice.code().equals(value)),
              Misfit.NOT_A_CHOICE,
              "the code of a choice");
      case PHOTO ->
          refuse(
              !value.matches(PHOTO),
              Misfit.NOT_A_PHOTO,
              "the clientPhotoId of a photo, 8 to 64 letters, digits, _ and -");
    };
  }

  private static Optional<Refusal> number(ChecklistItem asks, String value) {
    if (!value.matches(NUMBER)) {
      return Optional.of(new Refusal(Misfit.NOT_A_NUMBER, "a number with a point, such as 12.5"));
    }
    var number = new BigDecimal(value);
    var least = asks.least();
    var most = asks.most();
    var tooSmall = least != null && number.compareTo(BigDecimal.valueOf(least)) < 0;
    var tooGreat = most != null && number.compareTo(BigDecimal.valueOf(most)) > 0;
    return refuse(tooSmall || tooGreat, Misfit.OUT_OF_RANGE, range(asks));
  }

  private static String range(ChecklistItem asks) {
    return text(asks.least()) + " to " + text(asks.most());
  }

  private static String text(@Nullable Double limit) {
    return limit == null ? "any" : BigDecimal.valueOf(limit).stripTrailingZeros().toPlainString();
  }

  private static Optional<Refusal> refuse(boolean unfit, Misfit reason, String rule) {
    return unfit ? Optional.of(new Refusal(reason, rule)) : Optional.empty();
  }
}
