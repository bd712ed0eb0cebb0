package fr.vigie.dispatch;

import java.time.LocalDate;
import java.util.List;

/// All work that is planned for a day.
public interface GivenWorks {

  /// How much of it is read at once.
  int MOST = 5_000;

  /// That of a territory from one day to another which is not called off, by day and in the order
  /// in which it was planned; one more than {@link #MOST} where there is more. By one command.
  List<GivenWork> between(String territory, LocalDate from, LocalDate to);
}
