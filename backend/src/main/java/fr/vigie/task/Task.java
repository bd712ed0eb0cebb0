package fr.vigie.task;

import fr.vigie.category.ChecklistItem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// One thing to do or to note in a work order, as it was asked when the work was planned.
///
/// @param id names it among those of its work order: the code of a checklist, or the name that the
///   dispatcher's app gave it
/// @param answer the last one; null while there is none
/// @param isRemoved whether a dispatcher took it away; an answer is kept all the same
public record Task(String id, ChecklistItem asks, @Nullable Answer answer, boolean isRemoved) {

  /// What an agent said.
  ///
  /// @param value `true` or `false`, a number with a point, a text, the code of a choice, or the
  ///   name that the app gave to a photo
  public record Answer(String value, Instant at, String by) {}

  /// One that nobody has answered yet.
  public static Task of(ChecklistItem asks) {
    return new Task(asks.code(), asks, null, false);
  }

  public Task answered(Answer other) {
    return new Task(id, asks, other, isRemoved);
  }

  public Task removed() {
    return new Task(id, asks, answer, true);
  }

  /// Whether the work cannot be completed as long as it stays so: what was to be checked is to be
  /// done, all else to be answered.
  public boolean isMissing() {
    return asks.isRequired() && !isRemoved && !isSatisfied();
  }

  private boolean isSatisfied() {
    return answer != null
        && (asks.kind() != ChecklistItem.Kind.CHECK || answer.value().equals("true"));
  }
}
