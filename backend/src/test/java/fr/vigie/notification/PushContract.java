package fr.vigie.notification;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// Holds what the SDK put on the wire against what the apps were promised.
public final class PushContract {

  static final Path FOLDER = Path.of("../mobile-contracts/src/main/resources/contracts/push");

  private static final SchemaRegistry SCHEMAS =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
  private static final JsonObject DECLARED = read(FOLDER.resolve("data.schema.json"));
  private static final Schema DATA = schema(DECLARED);

  private PushContract() {}

  /// Fails where the data of a message are otherwise.
  public static void check(JsonObject data) {
    assertThat(DATA.validate(data.toString(), InputFormat.JSON)).as("%s", data).isEmpty();
    var kind = data.getString("kind");
    var facts = parse(data.getString("facts"));
    assertThat(schema(ofFacts(kind)).validate(facts.toString(), InputFormat.JSON))
        .as("facts of %s: %s", kind, facts)
        .isEmpty();
  }

  private static JsonObject ofFacts(String kind) {
    var name =
        kind.startsWith("REPORT_")
            ? "reportFacts"
            : kind.startsWith("WORK_ORDER_")
                ? "workOrderFacts"
                : kind.startsWith("ALARM_") ? "alarmFacts" : "noFacts";
    return DECLARED.getJsonObject("$defs").getJsonObject(name);
  }

  private static Schema schema(JsonObject declared) {
    return SCHEMAS.getSchema(declared.toString(), InputFormat.JSON);
  }

  static JsonObject parse(String text) {
    try (var reader = Json.createReader(new StringReader(text))) {
      return reader.readObject();
    }
  }

  static JsonObject read(Path file) {
    try {
      return parse(Files.readString(file));
    } catch (IOException e) {
      throw new UncheckedIOException(file.toString(), e);
    }
  }
}
