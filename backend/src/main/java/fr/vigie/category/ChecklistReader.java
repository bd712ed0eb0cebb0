package fr.vigie.category;

import fr.vigie.category.ChecklistItem.Kind;
import fr.vigie.category.Question.Choice;
import fr.vigie.shared.InvalidInput;
import jakarta.json.JsonNumber;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads checklists as they are written; throws {@link InvalidInput} that names the field.
final class ChecklistReader {

  private static final String NAME = "checklist";
  private static final int MOST_ITEMS = 40;
  private static final int MOST_CHOICES = 50;
  private static final String UNIT = "[^\\p{Cntrl}]{1,20}";
  private static final Set<String> MEMBERS =
      Set.of("code", "label", "kind", "isRequired", "choices", "unit", "least", "most");

  private ChecklistReader() {}

  static List<ChecklistItem> items(Member category) {
    var items = category.objects(NAME, MOST_ITEMS).stream().map(ChecklistReader::item).toList();
    Member.once(items.stream().map(ChecklistItem::code).toList(), category.field(NAME));
    return items;
  }

  private static ChecklistItem item(Member written) {
    written.knowsOnly(MEMBERS);
    var kind = written.constant("kind", Kind.class);
    var item =
        new ChecklistItem(
            written.code("code"),
            written.words("label"),
            kind,
            written.flag("isRequired"),
            choices(written),
            written.optionalText("unit", UNIT, "1 to 20 characters"),
            number(written, "least"),
            number(written, "most"));
    InvalidInput.unless(item.fitsTogether(), written.field("kind"), ChecklistItem.RULE);
    return item;
  }

  private static List<Choice> choices(Member written) {
    var choices =
        written.objects("choices", MOST_CHOICES).stream()
            .map(choice -> new Choice(choice.code("code"), choice.words("label")))
            .toList();
    Member.once(choices.stream().map(Choice::code).toList(), written.field("choices"));
    return choices;
  }

  private static @Nullable Double number(Member written, String name) {
    return switch (written.value(name)) {
      case null -> null;
      case JsonNumber number -> number.doubleValue();
      default -> throw new InvalidInput(written.field(name), "a number");
    };
  }
}
