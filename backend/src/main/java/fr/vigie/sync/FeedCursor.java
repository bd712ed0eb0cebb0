package fr.vigie.sync;

import fr.vigie.shared.InvalidInput;
import java.util.regex.Pattern;

/// How far a device knows a feed. Written as `epoch.seq.base`; devices only hand it back.
///
/// @param seq the position up to which it was told of what there is
/// @param base the last position when it began from nothing: it never had what had left by then
public record FeedCursor(String epoch, long seq, long base) {

  private static final Pattern WRITTEN =
      Pattern.compile("(epo_[0-9A-Z]{25})\\.(\\d{1,18})\\.(\\d{1,18})");

  /// Throws {@link InvalidInput} for what is no cursor.
  public static FeedCursor parse(String text) {
    var parts = WRITTEN.matcher(text);
    InvalidInput.unless(parts.matches(), "checkpoint.cursor", "a cursor of the same list");
    return new FeedCursor(
        parts.group(1), Long.parseLong(parts.group(2)), Long.parseLong(parts.group(3)));
  }

  public FeedCursor at(long position) {
    return new FeedCursor(epoch, position, base);
  }

  @Override
  public String toString() {
    return epoch + "." + seq + "." + base;
  }
}
