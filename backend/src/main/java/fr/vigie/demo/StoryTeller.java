package fr.vigie.demo;

import jakarta.json.JsonObject;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;

/// Tells a story step by step, and ends it where it goes wrong.
final class StoryTeller {

  private final PrintStream out =
      new PrintStream(
          new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
  private final AtomicInteger step = new AtomicInteger();

  /// Tells the next step of the story.
  void say(String sentence) {
    out.printf("  %2d. %s%n", step.incrementAndGet(), sentence);
  }

  /// Tells something beside the story.
  void note(String line) {
    out.println(line);
  }

  JsonObject success(JsonObject result, String type) {
    expect(result.getString("__typename").equals(type), type + ", not " + result);
    return result;
  }

  void expect(boolean holds, String what) {
    if (!holds) {
      throw new IllegalStateException("the story goes wrong; expected: " + what);
    }
  }
}
