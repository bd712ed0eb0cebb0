package fr.vigie.situationrule;

import java.time.Duration;

/// What the rules ask for before they propose something. No standard says so: all figures are our
/// choice, made so that a proposal is worth a look, and told with each (decision 51).
///
/// @param feeder lamps below one feeder or cabinet
/// @param storm alarms and reports of a territory
/// @param neighbourhood people who report the same at one place
public record RuleSettings(Feeder feeder, Storm storm, Neighbourhood neighbourhood) {

  /// Three lamps in half an hour: as many as are taken for a loss of supply among alarms alone.
  /// Twenty in an hour, four times the usual, is more than a shift deals with one by one. Four
  /// people in a week within 150 m, a few houses, are no chance.
  public static final RuleSettings USUAL =
      new RuleSettings(
          new Feeder(3, Duration.ofMinutes(30)),
          new Storm(20, 4, Duration.ofHours(1), 1_000, 4),
          new Neighbourhood(4, 150, Duration.ofDays(7)));

  /// When lamps that are out below one thing are one situation.
  ///
  /// @param lamps at least so many
  public record Feeder(int lamps, Duration within) {}

  /// When many more signs than usual are a storm.
  ///
  /// @param signs at least so many
  /// @param factor so many times the usual
  /// @param metres so far apart, unless they are in several communes or below several cabinets
  /// @param weeks the usual is the mean of the same time in so many weeks before
  public record Storm(int signs, double factor, Duration within, double metres, int weeks) {}

  /// When people who report the same near to each other are one situation.
  ///
  /// @param people at least so many
  /// @param metres from one report to each of the others
  public record Neighbourhood(int people, int metres, Duration within) {}
}
