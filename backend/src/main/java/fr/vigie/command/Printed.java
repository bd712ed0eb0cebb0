package fr.vigie.command;

import jakarta.json.JsonValue;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/// What a command says: sentences for people or one line of JSON for programs, and beside it what
/// went wrong.
record Printed(PrintStream out, PrintStream beside, boolean isJson) {

  static Printed toTerminal(boolean isJson) {
    return new Printed(stream(FileDescriptor.out), stream(FileDescriptor.err), isJson);
  }

  private static PrintStream stream(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }

  /// A line for people.
  void line(String line) {
    if (!isJson) {
      out.println(line);
    }
  }

  /// The answer for programs.
  void json(JsonValue answer) {
    if (isJson) {
      out.println(answer);
    }
  }

  /// A line that is no part of the answer.
  void note(String line) {
    beside.println(line);
  }

  /// For what is neither, such as a file.
  OutputStream raw() {
    return out;
  }
}
