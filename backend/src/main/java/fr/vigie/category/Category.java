package fr.vigie.category;

import fr.vigie.asset.AssetKind;
import fr.vigie.shared.InvalidInput;
import fr.vigie.shared.Language;
import fr.vigie.territory.Domain;
import jakarta.json.JsonObject;
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
/// @param assetKinds the kinds of equipment that it may be about; empty for none in particular
/// @param evidence what telemetry says that confirms a report of it
/// @param outOfScope who to call; null where the territory mends it
/// @param checklist what agents do and note when they work on its reports
/// @param form its label and questions as they are written
public record Category(
    String code,
    Words label,
    Domain domain,
    @Nullable CategoryGroup group,
    List<Question> questions,
    int workingDays,
    double nearMetres,
    Duration nearAge,
    Manner manner,
    List<AssetKind> assetKinds,
    Evidence evidence,
    @Nullable Referral outOfScope,
    List<ChecklistItem> checklist,
    JsonObject form) {

  private static final int MOST_DAYS = 250;

  public Category {
    questions = List.copyOf(questions);
    assetKinds = List.copyOf(assetKinds);
    checklist = List.copyOf(checklist);
  }

  /// How its reports are dealt with.
  ///
  /// @param isPrivate whether the public does not see them
  /// @param isForAgents whether only staff file them
  /// @param isPhotoAfterRequired whether work for them ends with a photo
  public record Manner(boolean isPrivate, boolean isForAgents, boolean isPhotoAfterRequired) {}

  /// What confirms a report of it.
  ///
  /// @param words types of alarms, fault codes and states of equipment, such as `lampFailure`
  /// @param isOfDarkness whether a lamp that is switched off by its schedule explains it
  public record Evidence(List<String> words, boolean isOfDarkness) {

    public Evidence {
      words = List.copyOf(words);
    }
  }

  /// What an answer names when it says which form it answered. The same label and questions are the
  /// same form wherever they are asked.
  public String formVersion() {
    return FormVersion.of(code, form);
  }

  /// Whether a territory must offer it before it can be reported there.
  boolean isOfferedUnlessSaid() {
    return outOfScope == null && !manner.isForAgents();
  }

  /// The same, to be mended within other working days.
  public Category within(int otherWorkingDays) {
    return copy(label, group, questions, otherWorkingDays, outOfScope);
  }

  /// The same as people of a language read it.
  public Category in(Language language) {
    return copy(
        label.in(language),
        group == null ? null : group.in(language),
        questions.stream().map(question -> question.in(language)).toList(),
        workingDays,
        outOfScope == null ? null : outOfScope.in(language));
  }

  private Category copy(
      Words words,
      @Nullable CategoryGroup branch,
      List<Question> asked,
      int days,
      @Nullable Referral referral) {
    return new Category(
        code,
        words,
        domain,
        branch,
        asked,
        days,
        nearMetres,
        nearAge,
        manner,
        assetKinds,
        evidence,
        referral,
        checklist,
        form);
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
}
