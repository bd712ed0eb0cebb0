package fr.vigie.task;

import fr.vigie.category.ChecklistItem;
import fr.vigie.category.ChecklistItem.Kind;
import fr.vigie.category.MongoWords;
import fr.vigie.category.Question.Choice;
import fr.vigie.task.Task.Answer;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/// How tasks are stored within work orders.
public interface MongoTaskParts {

  static Document of(Task task) {
    var asks = task.asks();
    return new Document("_id", task.id())
        .append("label", MongoWords.of(asks.label()))
        .append("kind", asks.kind().name())
        .append("isRequired", asks.isRequired())
        .append("choices", asks.choices().stream().map(MongoTaskParts::of).toList())
        .append("unit", asks.unit())
        .append("least", asks.least())
        .append("most", asks.most())
        .append("isRemoved", task.isRemoved())
        .append("answer", of(task.answer()));
  }

  static Task task(Document document) {
    return new Task(
        document.getString("_id"),
        new ChecklistItem(
            document.getString("_id"),
            MongoWords.read(document.get("label", Document.class)),
            Kind.valueOf(document.getString("kind")),
            document.getBoolean("isRequired"),
            choices(document),
            document.getString("unit"),
            document.getDouble("least"),
            document.getDouble("most")),
        answer(document.get("answer", Document.class)),
        document.getBoolean("isRemoved"));
  }

  private static Document of(Choice choice) {
    return new Document("code", choice.code()).append("label", MongoWords.of(choice.label()));
  }

  private static List<Choice> choices(Document document) {
    return document.getList("choices", Document.class).stream()
        .map(c -> new Choice(c.getString("code"), MongoWords.read(c.get("label", Document.class))))
        .toList();
  }

  private static @Nullable Document of(@Nullable Answer answer) {
    return answer == null
        ? null
        : new Document("value", answer.value())
            .append("at", Date.from(answer.at()))
            .append("by", answer.by());
  }

  private static @Nullable Answer answer(@Nullable Document document) {
    return document == null
        ? null
        : new Answer(
            document.getString("value"),
            document.getDate("at").toInstant(),
            document.getString("by"));
  }
}
