package fr.vigie.live;

import fr.vigie.shared.EnvironmentNumbers;
import java.time.Duration;
import java.util.Map;

/// How many connections may stay open, for whom, and how long they may be silent.
public record LiveSettings(Limits limits, Patience patience) {

  /// How much one client may hold open.
  ///
  /// @param perAddress connections from one network address
  /// @param perUser connections of one person
  /// @param operations operations under way on one connection
  /// @param operationsPerUser operations under way on all connections of one person
  public record Limits(int perAddress, int perUser, int operations, int operationsPerUser) {
    public static final Limits USUAL = new Limits(1_000, 20, 50, 200);
  }

  /// How long the server waits for a client.
  ///
  /// @param init for its first message
  /// @param idle before it is asked for a sign of life
  /// @param busy the same, when something was sent to it meanwhile
  /// @param answer for that sign of life, and for its farewell
  /// @param stall until it takes the next 64 KiB of what is sent to it
  /// @param recheck between two looks at its rights
  public record Patience(
      Duration init,
      Duration idle,
      Duration busy,
      Duration answer,
      Duration stall,
      Duration recheck) {
    public static final Patience USUAL =
        new Patience(
            Duration.ofSeconds(10),
            Duration.ofSeconds(25),
            Duration.ofSeconds(5),
            Duration.ofSeconds(8),
            Duration.ofSeconds(10),
            Duration.ofSeconds(15));

    Patience withInit(Duration wait) {
      return new Patience(wait, idle, busy, answer, stall, recheck);
    }
  }

  public static LiveSettings from(Map<String, String> environment) {
    var usual = Limits.USUAL;
    var numbers = new EnvironmentNumbers(environment);
    return new LiveSettings(
        new Limits(
            numbers.get("VIGIE_LIVE_PER_ADDRESS", usual.perAddress()),
            numbers.get("VIGIE_LIVE_PER_USER", usual.perUser()),
            usual.operations(),
            numbers.get("VIGIE_LIVE_OPERATIONS_PER_USER", usual.operationsPerUser())),
        Patience.USUAL.withInit(Duration.ofSeconds(numbers.get("VIGIE_LIVE_INIT_SECONDS", 10))));
  }
}
