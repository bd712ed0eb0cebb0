package fr.vigie.graphql;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.vigie.view.Views;
import graphql.schema.idl.RuntimeWiring;
import graphql.schema.idl.SchemaParser;
import graphql.schema.idl.UnExecutableSchemaGenerator;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;

@DisplayNameGeneration(ReplaceUnderscores.class)
class DeclarationsTest {

  private static final String SCHEMA = "type Query { bin: Bin } type Bin { id: ID!, level: Int }";

  @Test
  void a_field_that_nobody_reads_stops_the_start() {
    var views = new Views();
    views.stored("Bin").id();

    assertThatThrownBy(() -> check(views))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("Bin")
        .hasMessageContaining("level");
  }

  @Test
  void a_field_that_the_schema_does_not_have_stops_the_start() {
    var views = new Views();
    views.stored("Bin").id().text("level").text("colour");

    assertThatThrownBy(() -> check(views)).hasMessageContaining("colour");
  }

  @Test
  void each_field_read_by_one_is_well() {
    var views = new Views();
    views.stored("Bin").id().text("level");

    assertThatCode(() -> check(views)).doesNotThrowAnyException();
  }

  private static void check(Views views) {
    var registry = new SchemaParser().parse(SCHEMA);
    var schema = UnExecutableSchemaGenerator.makeUnExecutableSchema(registry);
    Declarations.check(schema, RuntimeWiring.newRuntimeWiring().build(), views);
  }
}
