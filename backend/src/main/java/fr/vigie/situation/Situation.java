package fr.vigie.situation;

import fr.vigie.situation.SituationLifecycle.Act;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Alarms and reports of a territory that have one cause.
///
/// @param title what a person calls it; null while nobody has
/// @param members the ids of its alarms and reports, as they joined; at most {@link #MOST_REPORTS}
///   and {@link #MOST_ALARMS}
/// @param excluded the ids of those that a person has said do not belong to it
/// @param memberCount how many were found to belong to it; more than the members where there are
///   too many to hold
/// @param proposal why a rule has proposed it; null when a person opened it
/// @param opening how a person opened it; null when a rule proposed it
/// @param openedBy the id of who opened it; null for a rule
/// @param confirmed that a person believes in the one cause; null while nobody does
/// @param dismissed that a person does not; null while nobody says so
/// @param ended that it is over; null while it is not
public record Situation(
    String id,
    String territory,
    Kind kind,
    Status status,
    @Nullable String title,
    List<String> members,
    List<String> excluded,
    int memberCount,
    Extent extent,
    @Nullable Proposal proposal,
    @Nullable Opening opening,
    Instant openedAt,
    @Nullable String openedBy,
    @Nullable Mark confirmed,
    @Nullable Dismissal dismissed,
    @Nullable Mark ended,
    List<SituationMessage> messages) {

  public static final int MOST_REPORTS = 500;
  public static final int MOST_ALARMS = 200;
  public static final int MOST_MESSAGES = 50;

  static final String REPORT = "rep_";
  static final String ALARM = "alm_";

  public Situation {
    members = List.copyOf(members);
    excluded = List.copyOf(excluded);
    messages = List.copyOf(messages);
    memberCount = Math.max(memberCount, members.size());
  }

  /// What kind of cause it has.
  public enum Kind {
    /// The supply of lamps below one feeder or cabinet.
    FEEDER,
    /// What strikes a whole territory within an hour.
    STORM,
    /// Something that several people see at one place.
    NEIGHBOURHOOD,
    /// What a person says.
    OTHER
  }

  public enum Status {
    PROPOSED,
    CONFIRMED,
    DISMISSED,
    ENDED;

    boolean isOpen() {
      return this == PROPOSED || this == CONFIRMED;
    }
  }

  /// Why a rule has proposed it.
  ///
  /// @param key of the cause, such as `FEEDER ast_…`: at most one that is open has it
  public record Proposal(String key, Explanation explanation) {}

  /// How a person opened it.
  ///
  /// @param clientSituationId the name that the app gave it, so that it is opened once
  /// @param fingerprint what was sent, shortened: tells a retry from another content
  public record Opening(String clientSituationId, String fingerprint) {}

  /// That something was done.
  ///
  /// @param by the id of who did it; null for Vigie
  public record Mark(Instant at, @Nullable String by) {}

  /// That it is no situation.
  ///
  /// @param reason in the words of who says so
  public record Dismissal(Instant at, String by, String reason) {}

  public boolean isOpen() {
    return status.isOpen();
  }

  public List<String> reports() {
    return members.stream().filter(id -> id.startsWith(REPORT)).toList();
  }

  public Optional<String> key() {
    return Optional.ofNullable(proposal).map(Proposal::key);
  }

  /// When something of it was seen last, or it was begun.
  Instant freshAt() {
    return extent.lastAt().isAfter(openedAt) ? extent.lastAt() : openedAt;
  }

  /// Since when it is open no more; empty while it is.
  Optional<Instant> closedAt() {
    var over = ended == null ? null : ended.at();
    return Optional.ofNullable(dismissed == null ? over : dismissed.at());
  }

  boolean isDoneBy(Act act, String person) {
    return switch (act) {
      case CONFIRM -> confirmed != null && person.equals(confirmed.by());
      case DISMISS -> dismissed != null && person.equals(dismissed.by());
      case END -> ended != null && person.equals(ended.by());
      case PROPOSE, GROW, LAPSE, OPEN, ADD, REMOVE, MESSAGE -> false;
    };
  }

  /// Somebody believes in it, and may call it something.
  Situation confirmed(Mark mark, @Nullable String newTitle) {
    var called = newTitle == null ? title : newTitle;
    return copy(Status.CONFIRMED, called, members, memberCount, extent, proposal, messages)
        .marked(mark, null, null);
  }

  Situation dismissed(Dismissal why) {
    return copy(Status.DISMISSED, title, members, memberCount, extent, proposal, messages)
        .marked(confirmed, why, null);
  }

  Situation ended(Mark mark) {
    return copy(Status.ENDED, title, members, memberCount, extent, proposal, messages)
        .marked(confirmed, dismissed, mark);
  }

  /// With other members, as they are all.
  Situation of(List<String> others, int count, Extent reach) {
    return copy(status, title, others, count, reach, proposal, messages);
  }

  /// With others that do not belong to it, as they are all.
  Situation excluding(List<String> others) {
    return new Situation(
        id,
        territory,
        kind,
        status,
        title,
        members,
        others,
        memberCount,
        extent,
        proposal,
        opening,
        openedAt,
        openedBy,
        confirmed,
        dismissed,
        ended,
        messages);
  }

  Situation proposedAs(@Nullable Proposal other) {
    return copy(status, title, members, memberCount, extent, other, messages);
  }

  Situation saying(SituationMessage message) {
    var all = new ArrayList<>(messages);
    all.add(message);
    return copy(status, title, members, memberCount, extent, proposal, all);
  }

  /// With another in the place of the last that was said.
  Situation sayingLast(SituationMessage message) {
    var all = new ArrayList<>(messages.subList(0, messages.size() - 1));
    all.add(message);
    return copy(status, title, members, memberCount, extent, proposal, all);
  }

  /// What was said under a name that an app gave it.
  Optional<SituationMessage> message(String clientMessageId) {
    return messages.stream()
        .filter(each -> Objects.equals(each.clientMessageId(), clientMessageId))
        .findFirst();
  }

  private Situation copy(
      Status now,
      @Nullable String called,
      List<String> of,
      int count,
      Extent reach,
      @Nullable Proposal why,
      List<SituationMessage> said) {
    return new Situation(
        id, territory, kind, now, called, of, excluded, count, reach, why, opening, openedAt,
        openedBy, confirmed, dismissed, ended, said);
  }

  private Situation marked(
      @Nullable Mark nowConfirmed, @Nullable Dismissal nowDismissed, @Nullable Mark nowEnded) {
    return new Situation(
        id,
        territory,
        kind,
        status,
        title,
        members,
        excluded,
        memberCount,
        extent,
        proposal,
        opening,
        openedAt,
        openedBy,
        nowConfirmed,
        nowDismissed,
        nowEnded,
        messages);
  }
}
