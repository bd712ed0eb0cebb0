package fr.vigie.view;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.mongo.Documents;
import fr.vigie.shared.Json;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class RowTest {

  private static final Circumstances NOBODY =
      new Circumstances() {
        @Override
        public <T> T context(Class<T> type) {
          throw new IllegalStateException("nobody asks");
        }
      };

  private enum Level {
    LOW,
    FULL
  }

  @Test
  void fields_are_read_whatever_stands_before_them() {
    var row = Documents.row(bin());

    assertThat(row.text("label")).isEqualTo("Bac «é»");
    assertThat(row.instant("at")).isEqualTo(Instant.ofEpochMilli(5));
    assertThat(row.flag("isOpen")).isTrue();
    assertThat(row.number("latitude")).isEqualTo(48.5);
    assertThat(row.texts("tags")).containsExactly("a", "b");
    assertThat(row.rows("steps").getLast().text("act")).isEqualTo("EMPTY");
    assertThat(row.text("none")).isNull();
    assertThat(row.text("missing")).isNull();
  }

  @Test
  void numbers_are_read_under_their_names() {
    var times = new Document("0", 3L).append("1440", 12_000_000_000L);
    var row = Documents.row(new Document("none", null).append("minutes", times));
    var other = Documents.row(new Document("minutes", new Document("1", 1)));

    assertThat(row.numbers("minutes")).containsExactly(0, 3, 1_440, 12_000_000_000L);
    assertThat(row.numbers("none")).isEmpty();
    assertThat(row.numbers("missing")).isEmpty();
    assertThatThrownBy(() -> other.numbers("minutes")).isInstanceOf(Unwritable.class);
  }

  @Test
  void a_field_of_another_type_than_declared_is_a_fault() {
    var row = Documents.row(bin());

    assertThatThrownBy(() -> row.text("at")).isInstanceOf(Unwritable.class);
    assertThatThrownBy(() -> row.required("missing")).isInstanceOf(Unwritable.class);
    assertThatThrownBy(() -> row.rows("tags")).isInstanceOf(Unwritable.class);
  }

  @Test
  void a_plan_writes_documents_of_different_shapes_one_after_the_other() {
    var plan = plan(new Shape(true, true, true));
    var other = new Document("level", "LOW").append("label", "x").append("_id", "b");

    var json = plan.write(List.of(Documents.row(bin()), Documents.row(other)), NOBODY);

    assertThat(text(json))
        .isEqualTo(
            "[{\"label\":\"Bac «é»\",\"level\":\"FULL\"},{\"label\":\"x\",\"level\":\"LOW\"}]");
  }

  @Test
  void a_plan_refuses_what_the_schema_does_not_allow() {
    var plan = plan(new Shape(true, false, false));
    var unknown = Documents.row(bin().append("level", "BURNING"));
    var missing = Documents.row(new Document("level", "LOW"));

    assertThatThrownBy(() -> plan.write(unknown, NOBODY)).isInstanceOf(Unwritable.class);
    assertThatThrownBy(() -> plan.write(missing, NOBODY)).isInstanceOf(Unwritable.class);
  }

  @Test
  void a_plan_wants_what_it_writes_and_no_more() {
    assertThat(plan(new Shape(true, true, true)).wanted().names())
        .containsExactlyInAnyOrder("_id", "label", "level");
  }

  @SuppressWarnings("unchecked") // the fields of a stored view are read from rows
  private static Plan plan(Shape shape) {
    var view = new Views().stored("Bin").id().text("label").constant("level", Level.class);
    var required = new Shape(true, false, false);
    List<FieldPlan<Row>> fields =
        List.of(
            new FieldPlan.ValuePlan<>(
                FieldPlan.key("label"), (Reading.Value<Row>) view.fields().get("label"), required),
            new FieldPlan.ValuePlan<>(
                FieldPlan.key("level"), (Reading.Value<Row>) view.fields().get("level"), required));
    return new Plan(shape, new ObjectPlan<>(view, fields));
  }

  private static Document bin() {
    return new Document("_id", "a")
        .append("int", 3)
        .append("long", 4L)
        .append("none", null)
        .append("latitude", 48.5)
        .append("label", "Bac «é»")
        .append("tags", List.of("a", "b"))
        .append("steps", List.of(new Document("act", "FILL"), new Document("act", "EMPTY")))
        .append("at", new Date(5))
        .append("isOpen", true)
        .append("level", "FULL");
  }

  private static String text(Json json) {
    return new String(json.bytes(), 0, json.length(), StandardCharsets.UTF_8);
  }
}
