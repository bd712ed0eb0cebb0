package fr.vigie.observe;

/// What a trace tells of one request: never variables, tokens or what is stored.
public interface Trace {

  /// Of a request that is not traced.
  Trace NONE =
      new Trace() {
        @Override
        public void named(String name) {}

        @Override
        public void about(String attribute, String value) {}

        @Override
        public void command(Command command) {}

        @Override
        public void end(boolean isFault) {}
      };

  void named(String name);

  /// Tells one thing more.
  ///
  /// @param attribute by the semantic conventions of OpenTelemetry where they have one
  void about(String attribute, String value);

  /// A command to the database that has just ended.
  void command(Command command);

  void end(boolean isFault);

  /// What was sent to the database.
  ///
  /// @param name such as `find`
  /// @param collection empty when it is about none
  record Command(String name, String collection, long nanos, boolean hasFailed) {}
}
