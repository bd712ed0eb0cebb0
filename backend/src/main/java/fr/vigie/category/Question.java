package fr.vigie.category;

import fr.vigie.asset.AssetKind;
import fr.vigie.shared.Language;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What to ask of somebody who reports.
///
/// @param askedIf when it is asked; null for always
/// @param assetKinds the kinds of equipment to pick from; empty unless equipment is asked for, and
///   for any
public record Question(
    String code,
    Words label,
    Kind kind,
    boolean isRequired,
    List<Choice> choices,
    @Nullable Condition askedIf,
    List<AssetKind> assetKinds) {

  public Question {
    choices = List.copyOf(choices);
    assetKinds = List.copyOf(assetKinds);
  }

  public enum Kind {
    TEXT,
    NUMBER,
    BOOLEAN,
    DATE,
    /// One of several.
    CHOICE,
    /// Some of several.
    MULTIPLE,
    /// A piece of equipment.
    ASSET;

    boolean hasChoices() {
      return this == CHOICE || this == MULTIPLE;
    }
  }

  /// A possible answer.
  public record Choice(String code, Words label) {}

  /// It is asked when an earlier question was answered so.
  ///
  /// @param question the code of the earlier question
  /// @param answers any of these
  public record Condition(String question, List<String> answers) {

    public Condition {
      answers = List.copyOf(answers);
    }
  }

  Question in(Language language) {
    return new Question(
        code,
        label.in(language),
        kind,
        isRequired,
        choices.stream().map(c -> new Choice(c.code(), c.label().in(language))).toList(),
        askedIf,
        assetKinds);
  }
}
