package fr.vigie.intake;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;

/// A body whose items may each have so many bytes only, so that none fills the memory.
final class ItemBudget extends FilterInputStream {

  private final long most;
  private final AtomicLong left;

  ItemBudget(InputStream body, long most) {
    super(body);
    this.most = most;
    this.left = new AtomicLong(most);
  }

  /// One item is longer.
  static final class TooLong extends IOException {
    TooLong(long most) {
      super("an item of more than " + most + " bytes");
    }
  }

  /// An item ends, the next may be as long.
  void renew() {
    left.set(most);
  }

  @Override
  public int read() throws IOException {
    var read = super.read();
    take(read < 0 ? 0 : 1);
    return read;
  }

  // In small pieces, so that what is read ahead stays little.
  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    var read = super.read(bytes, from, Math.min(length, 8_192));
    take(Math.max(0, read));
    return read;
  }

  private void take(int read) throws TooLong {
    if (left.addAndGet(-read) < 0) {
      throw new TooLong(most);
    }
  }
}
