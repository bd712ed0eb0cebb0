package fr.vigie.connection;

import io.helidon.common.buffers.BufferData;
import io.helidon.common.buffers.DataWriter;

/// Writes in steps, so that a client that takes a long answer slowly is told from one that takes
/// nothing.
record WatchedWriter(DataWriter plain, Watch watch) implements DataWriter {

  private static final int STEP = 65_536;

  /// What the system takes at once for a client that has read all before; to cut it into steps
  /// would only copy it.
  private static final int TAKEN_AT_ONCE = 262_144;

  @Override
  public void write(BufferData... buffers) {
    write(BufferData.create(buffers));
  }

  @Override
  public void write(BufferData buffer) {
    inSteps(buffer, false);
  }

  @Override
  public void writeNow(BufferData... buffers) {
    writeNow(BufferData.create(buffers));
  }

  @Override
  public void writeNow(BufferData buffer) {
    inSteps(buffer, true);
  }

  private void inSteps(BufferData buffer, boolean isNow) {
    if (buffer.available() <= TAKEN_AT_ONCE) {
      one(buffer, isNow);
      return;
    }
    while (buffer.available() > 0) {
      // To the last: Helidon writes no buffer from the middle on.
      var step = new byte[Math.min(STEP, buffer.available())];
      buffer.read(step);
      one(BufferData.create(step), isNow);
    }
  }

  private void one(BufferData buffer, boolean isNow) {
    watch.write(() -> {
      if (isNow) {
        plain.writeNow(buffer);
      } else {
        plain.write(buffer);
      }
    });
  }

  @Override
  public void flush() {
    watch.write(plain::flush);
  }

  @Override
  public void close() {
    plain.close();
  }
}
