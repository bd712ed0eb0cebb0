package fr.vigie.shared;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/// A body of which no more than so many bytes are taken.
public final class LimitedBody extends FilterInputStream {

  private final long most;
  private long taken;

  public LimitedBody(InputStream body, long most) {
    super(body);
    this.most = most;
  }

  /// There is more.
  public static final class TooLarge extends IOException {
    TooLarge(long most) {
      super("at most " + most + " bytes");
    }
  }

  @Override
  public int read() throws IOException {
    var read = super.read();
    count(read < 0 ? 0 : 1);
    return read;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    var read = super.read(bytes, from, length);
    count(read);
    return read;
  }

  private void count(int read) throws TooLarge {
    taken += Math.max(0, read);
    if (taken > most) {
      throw new TooLarge(most);
    }
  }
}
