package fr.vigie.report;

import fr.vigie.advice.Finding;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a report was filed, beside what it says.
///
/// @param saidAt when the app says that it was written, by the clock of the phone; null when it did
///   not say. Nothing is sorted by it
/// @param reference what people call it on the telephone; null for what was taken over from
///   elsewhere
/// @param formVersion the form that the answers answer; null where none was kept
/// @param review why staff should look at the answers; null when they need not
/// @param nearestAsset the id of the equipment that stands there, where none was picked and it is
///   clear which
/// @param alarm the id of the alarm that tells of the same
/// @param findings what was known of it when it was filed
/// @param address null when nobody looks for one
public record Filing(
    @Nullable Instant saidAt,
    @Nullable String reference,
    @Nullable String formVersion,
    @Nullable Review review,
    @Nullable String nearestAsset,
    @Nullable String alarm,
    List<Finding> findings,
    @Nullable AddressSearch address) {

  public static final Filing PLAIN =
      new Filing(null, null, null, null, null, null, List.of(), null);

  public Filing {
    findings = List.copyOf(findings);
  }

  /// Why staff should look at the answers.
  public enum Review {
    /// The form has changed since they were given.
    OLDER_FORM,
    /// Nobody knows the form that they were given to.
    UNKNOWN_FORM
  }

  /// How far the search for the address is.
  ///
  /// @param nextAt when to ask next
  /// @param attempts how often was asked in vain
  /// @param text the address; null until it is found
  public record AddressSearch(State state, Instant nextAt, int attempts, @Nullable String text) {

    public enum State {
      WAITING,
      FOUND,
      /// There is none near.
      NONE,
      GIVEN_UP
    }

    public static AddressSearch begun(Instant at) {
      return new AddressSearch(State.WAITING, at, 0, null);
    }
  }
}
