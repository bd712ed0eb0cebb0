package fr.vigie.report;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What staff decided about a report, and what came back from its reporter, beside its work order.
///
/// @param isPrivate whether only those who deal with it and its reporter know of it
/// @param duplicate the reports that it repeats; null when it is no duplicate
/// @param forwarding where it was handed to last; null when it never was
/// @param rejection why it was refused; null when it was not
/// @param followers how many follow it or one of its duplicates, each counted once
/// @param filedIn the id of the territory that dealt with it when it was filed, where its reporter
///   has their pseudonym; null while that deals with it still
/// @param voice what its reporter said since
public record Handling(
    boolean isPrivate,
    Priority priority,
    @Nullable Duplicate duplicate,
    @Nullable Forwarding forwarding,
    @Nullable Rejection rejection,
    int followers,
    @Nullable String filedIn,
    Voice voice) {

  public static final Handling NONE =
      new Handling(
          false,
          Priority.NORMAL,
          null,
          null,
          null,
          0,
          null,
          new Voice(false, 0, null, List.of(), List.of()));

  public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
  }

  public enum Rejection {
    NOT_A_PROBLEM,
    NOT_OURS,
    PRIVATE_GROUND,
    NOT_FOUND,
    TOO_VAGUE,
    ABUSE,
    OTHER
  }

  /// Which report says the same.
  ///
  /// @param of the id of the report that it was merged into
  /// @param root the id of the one that is dealt with: that report, or the one which that repeats
  /// @param mendedAt when that was said to be mended; null while it is not
  public record Duplicate(String of, String root, @Nullable Instant mendedAt) {}

  /// A report is handed to another organisation.
  ///
  /// @param organisation the id of the organisation that is to take it over
  /// @param territory the id of the territory whose staff answers for that; null when Vigie serves
  ///   it nowhere
  public record Forwarding(String organisation, @Nullable String territory) {}

  /// What its reporter said since.
  ///
  /// @param isAsked whether staff waits for an answer of theirs
  /// @param reopenings how often they said that it is not mended
  /// @param satisfaction 1 to 5; null until they say it
  /// @param contestedBy ids of its duplicates by which that was said too: each keeps its own words
  public record Voice(
      boolean isAsked,
      int reopenings,
      @Nullable Integer satisfaction,
      List<Word> words,
      List<String> contestedBy) {

    public Voice {
      words = List.copyOf(words);
      contestedBy = List.copyOf(contestedBy);
    }

    public Voice says(Word word) {
      var all = new ArrayList<>(words);
      all.add(word);
      return new Voice(isAsked, reopenings, satisfaction, all, contestedBy);
    }

    public Voice asked(boolean nowAsked) {
      return new Voice(nowAsked, reopenings, satisfaction, words, contestedBy);
    }

    /// They say that it is not mended: what they think of it is asked again at its next end.
    public Voice contests(Word word) {
      return new Voice(isAsked, reopenings + 1, null, words, contestedBy).says(word);
    }

    /// Who filed a duplicate says so, in words of that.
    public Voice contestedBy(String duplicate) {
      var all = new ArrayList<>(contestedBy);
      if (!all.contains(duplicate)) {
        all.add(duplicate);
      }
      return new Voice(isAsked, reopenings + 1, null, words, all);
    }

    public Voice answers(Word word) {
      return asked(false).says(word);
    }

    public Voice rates(int stars) {
      return new Voice(isAsked, reopenings, stars, words, contestedBy);
    }
  }

  /// Words of its reporter, which only they and staff read.
  ///
  /// @param key the name that the app gave it, so that it is said once
  public record Word(Instant at, Report.Act act, String text, String key) {}

  public Handling isPrivate(boolean nowPrivate) {
    return new Handling(
        nowPrivate, priority, duplicate, forwarding, rejection, followers, filedIn, voice);
  }

  public Handling of(Priority other) {
    return new Handling(
        isPrivate, other, duplicate, forwarding, rejection, followers, filedIn, voice);
  }

  public Handling repeats(@Nullable Duplicate other) {
    return new Handling(
        isPrivate, priority, other, forwarding, rejection, followers, filedIn, voice);
  }

  public Handling forwarded(@Nullable Forwarding to) {
    return new Handling(isPrivate, priority, duplicate, to, rejection, followers, filedIn, voice);
  }

  public Handling rejected(Rejection why) {
    return new Handling(isPrivate, priority, duplicate, forwarding, why, followers, filedIn, voice);
  }

  public Handling followedBy(int many) {
    return new Handling(
        isPrivate, priority, duplicate, forwarding, rejection, many, filedIn, voice);
  }

  public Handling filedIn(String territory) {
    return new Handling(
        isPrivate, priority, duplicate, forwarding, rejection, followers, territory, voice);
  }

  public Handling with(Voice other) {
    return new Handling(
        isPrivate, priority, duplicate, forwarding, rejection, followers, filedIn, other);
  }
}
