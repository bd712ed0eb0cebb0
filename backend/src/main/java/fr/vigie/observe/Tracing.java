package fr.vigie.observe;

/// Begins the traces of requests and sends them to where they are looked at.
public interface Tracing extends AutoCloseable {

  Tracing OFF =
      new Tracing() {
        @Override
        public boolean isOn() {
          return false;
        }

        @Override
        public Trace begin(String name, Arrival arrival) {
          return Trace.NONE;
        }

        @Override
        public void close() {}
      };

  boolean isOn();

  Trace begin(String name, Arrival arrival);

  /// Sends what was not sent yet.
  @Override
  void close();
}
