package fr.vigie.ledgerreport;

import fr.vigie.graphql.Messages;
import fr.vigie.shared.Language;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;

/// What a report says, in the language of its reader.
final class Words {

  private Words() {}

  static String of(String key, Object... details) {
    return Messages.of("LedgerReport." + key, details);
  }

  /// Such as `octobre 2026`.
  static String month(YearMonth month) {
    return DateTimeFormatter.ofPattern("LLLL yyyy", Language.ofReader().locale()).format(month);
  }

  /// Such as `oct. 26`, under a bar.
  static String shortMonth(YearMonth month) {
    var name =
        month.getMonth().getDisplayName(TextStyle.SHORT_STANDALONE, Language.ofReader().locale());
    return name + " " + month.toString().substring(2, 4);
  }

  static String title(Report report) {
    var month = month(report.month().month()).replace(' ', '\u00a0');
    return of("title", report.territory().name(), month);
  }
}
