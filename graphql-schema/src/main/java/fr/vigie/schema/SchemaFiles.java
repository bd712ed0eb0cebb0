package fr.vigie.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/// The SDL of Vigie, one file a feature.
public final class SchemaFiles {

  /// The names of the files, without their ending, each after those that it extends.
  public static final List<String> NAMES =
      List.of(
          "schema",
          "territory",
          "identity",
          "asset",
          "register",
          "lighting",
          "energy",
          "series",
          "source",
          "device",
          "feed",
          "alarm",
          "alarmrule",
          "media",
          "category",
          "plannedwork",
          "news",
          "report",
          "duplicate",
          "follow",
          "pushtarget",
          "casework",
          "review",
          "opendata",
          "open311",
          "webhook",
          "team",
          "contractor",
          "workorder",
          "part",
          "fieldwork",
          "planning",
          "tour",
          "dispatch",
          "escalation",
          "preventive",
          "duework",
          "sync",
          "fieldevent",
          "offline",
          "notification",
          "delivery",
          "privacy",
          "template",
          "map",
          "upkeep",
          "indicator",
          "comparison",
          "ledger",
          "practice",
          "adoption",
          "experience",
          "situation",
          "handover",
          "controlroom",
          "hypervisor");

  private SchemaFiles() {}

  public static String read(String name) {
    var path = "/schema/" + name + ".graphqls";
    try (var in = Objects.requireNonNull(SchemaFiles.class.getResourceAsStream(path), path)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(path, e);
    }
  }
}
