package fr.vigie.category;

import fr.vigie.category.Question.Choice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something that agents are to do or to note when they work on reports of a category.
///
/// @param code names it among those of its category
/// @param choices to choose from; empty unless one is to be chosen
/// @param unit of a number or a meter reading, such as `V`; null for none
/// @param least that a number may be; null for no limit
/// @param most that a number may be; null for no limit
public record ChecklistItem(
    String code,
    Words label,
    Kind kind,
    boolean isRequired,
    List<Choice> choices,
    @Nullable String unit,
    @Nullable Double least,
    @Nullable Double most) {

  public static final String RULE =
      "choices where one is to be made, units and limits of numbers, the least below the most";

  public ChecklistItem {
    choices = List.copyOf(choices);
  }

  /// Whether choices, units and limits are where they belong, and only there.
  public boolean fitsTogether() {
    var isNumber = kind == Kind.NUMBER || kind == Kind.METER_READING;
    var isLimited = unit != null || least != null || most != null;
    return (kind == Kind.CHOICE) != choices.isEmpty()
        && (isNumber || !isLimited)
        && (least == null || most == null || least <= most);
  }

  public enum Kind {
    /// Done or not.
    CHECK,
    NUMBER,
    TEXT,
    /// One of several.
    CHOICE,
    /// What a meter shows.
    METER_READING,
    PHOTO
  }
}
