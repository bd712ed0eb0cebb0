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

  public ChecklistItem {
    choices = List.copyOf(choices);
  }

  public enum Kind {
    /// Done or not.
    CHECK,
    NUMBER,
    TEXT,
    /// One of several.
    CHOICE,
    /// What a meter shows, never below zero.
    METER_READING,
    PHOTO;

    boolean isNumber() {
      return this == NUMBER || this == METER_READING;
    }
  }
}
