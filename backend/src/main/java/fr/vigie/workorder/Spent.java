package fr.vigie.workorder;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the work has taken: time, parts and what others charge.
///
/// @param externalCents what others charge, in cents of a euro; null when nobody said
/// @param hourlyCents what an hour costs the territory, in cents of a euro, as it was when time was
///   last noted; null when the territory does not say
public record Spent(
    List<Time> times,
    List<Part> parts,
    @Nullable Integer externalCents,
    @Nullable Integer hourlyCents) {

  static final Spent NONE = new Spent(List.of(), List.of(), null, null);

  private static final BigDecimal HOUR = BigDecimal.valueOf(60);

  public Spent {
    times = List.copyOf(times);
    parts = List.copyOf(parts);
  }

  /// Time that a person has worked.
  ///
  /// @param id the name that the app gave it, so that it is kept once; the timer's name their own
  /// @param minutes 0 to 1,440
  public record Time(String id, String person, int minutes, boolean isTimed, Instant at) {}

  /// Parts that were built in.
  ///
  /// @param id the name that the app gave it, so that it is kept once
  /// @param part the id of the part in the catalogue
  /// @param name as it was called then
  /// @param quantity in the unit of the part, above 0
  /// @param cents of one unit, in cents of a euro, as it was then; null when it is not known
  public record Part(
      String id,
      String part,
      String name,
      String unit,
      BigDecimal quantity,
      @Nullable Integer cents,
      String by,
      Instant at) {}

  /// The time of all, in minutes.
  public int minutes() {
    return times.stream().mapToInt(Time::minutes).sum();
  }

  /// What is known of the cost, in cents of a euro; null when nothing is.
  public @Nullable Integer cents() {
    var known =
        Stream.of(timeCents(), partCents(), externalCents).filter(Objects::nonNull).toList();
    return known.isEmpty() ? null : known.stream().mapToInt(Integer::intValue).sum();
  }

  private @Nullable Integer timeCents() {
    return hourlyCents == null || times.isEmpty()
        ? null
        : whole(
            BigDecimal.valueOf((long) hourlyCents * minutes())
                .divide(HOUR, 2, RoundingMode.HALF_UP));
  }

  private @Nullable Integer partCents() {
    var priced = parts.stream().filter(part -> part.cents() != null).toList();
    return priced.isEmpty()
        ? null
        : whole(
            priced.stream()
                .map(p ->
                    p.quantity().multiply(BigDecimal.valueOf(Objects.requireNonNull(p.cents()))))
                .reduce(BigDecimal.ZERO, BigDecimal::add));
  }

  private static int whole(BigDecimal cents) {
    return cents.setScale(0, RoundingMode.HALF_UP).intValueExact();
  }

  public Spent plus(Time time) {
    return new Spent(
        Stream.concat(times.stream(), Stream.of(time)).toList(), parts, externalCents, hourlyCents);
  }

  public Spent plus(Part part) {
    return new Spent(
        times, Stream.concat(parts.stream(), Stream.of(part)).toList(), externalCents, hourlyCents);
  }

  public Spent charged(@Nullable Integer cents) {
    return new Spent(times, parts, cents, hourlyCents);
  }

  public Spent at(@Nullable Integer hourly) {
    return new Spent(times, parts, externalCents, hourly);
  }
}
