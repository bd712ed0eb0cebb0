package fr.vigie.mongo;

import com.mongodb.MongoConnectionPoolClearedException;
import com.mongodb.MongoException;
import com.mongodb.MongoExecutionTimeoutException;
import com.mongodb.MongoNodeIsRecoveringException;
import com.mongodb.MongoNotPrimaryException;
import com.mongodb.MongoOperationTimeoutException;
import com.mongodb.MongoServerUnavailableException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Tells an outage of the database from a bug.
final class Outage {

  private static final int DEEPEST_CAUSE = 32;

  private static final List<Class<? extends MongoException>> KINDS =
      List.of(
          MongoTimeoutException.class,
          MongoOperationTimeoutException.class,
          MongoExecutionTimeoutException.class,
          MongoSocketException.class,
          MongoNotPrimaryException.class,
          MongoNodeIsRecoveringException.class,
          MongoServerUnavailableException.class,
          MongoConnectionPoolClearedException.class);

  // Of the driver's "retryable" codes, those that also arrive inside a write concern error:
  // HostUnreachable, HostNotFound, NetworkTimeout, WriteConcernFailed, ShutdownInProgress,
  // PrimarySteppedDown, InterruptedAtShutdown, InterruptedDueToReplStateChange.
  private static final Set<Integer> CODES = Set.of(6, 7, 89, 64, 91, 189, 11600, 11602);

  private Outage() {}

  static boolean isOutage(Throwable failure) {
    return Stream.<@Nullable Throwable>iterate(failure, t -> t != null, Outage::cause)
        .limit(DEEPEST_CAUSE)
        .anyMatch(t -> t instanceof MongoException e && isOutage(e));
  }

  /// Whether another attempt may succeed at once, as when the set has changed its primary: an
  /// outage that did not use up the time.
  static boolean isPassing(MongoException e) {
    return isOutage(e)
        && !(e instanceof MongoTimeoutException)
        && !(e instanceof MongoExecutionTimeoutException);
  }

  private static boolean isOutage(MongoException e) {
    return KINDS.stream().anyMatch(kind -> kind.isInstance(e)) || CODES.contains(e.getCode());
  }

  private static @Nullable Throwable cause(@Nullable Throwable t) {
    return t == null ? null : t.getCause();
  }
}
