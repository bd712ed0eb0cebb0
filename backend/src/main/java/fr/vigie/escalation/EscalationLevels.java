package fr.vigie.escalation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// After how many working days late work is escalated, by territory.
public interface EscalationLevels {

  /// Where nothing else was said: when it is due, after two and after five working days.
  List<Integer> USUAL = List.of(0, 2, 5);

  /// How many levels there may be.
  int MOST = 5;

  /// What holds in a territory.
  ///
  /// @param days one a level, growing; of 0 there is one at most, the first
  /// @param byTemplate what a template said last; null when none did
  record Said(List<Integer> days, @Nullable List<Integer> byTemplate) {

    static final Said NOTHING = new Said(USUAL, null);

    public Said {
      days = List.copyOf(days);
      byTemplate = byTemplate == null ? null : List.copyOf(byTemplate);
    }
  }

  /// What was said of these territories; those of which nothing was said are left out.
  Map<String, Said> of(Collection<String> territories);

  /// Says so of territories, in one command.
  void putAll(Map<String, Said> said);
}
