package fr.vigie.sync;

import fr.vigie.graphql.Arguments;
import org.jspecify.annotations.Nullable;

/// What a device says when it asks what is new: how far it knows a feed, and how much it takes at
/// once. More than the maximum is refused and never cut down: a device that gets less than it asked
/// for takes it for the end.
public final class SyncArguments {

  private static final int MOST = 100;

  private SyncArguments() {}

  public static int limit(Arguments arguments) {
    return arguments.integer("limit", 1, MOST);
  }

  /// Null for a device that knows nothing.
  public static @Nullable FeedCursor checkpoint(Arguments arguments) {
    return arguments.has("checkpoint")
        ? FeedCursor.parse(arguments.object("checkpoint").string("cursor"))
        : null;
  }
}
