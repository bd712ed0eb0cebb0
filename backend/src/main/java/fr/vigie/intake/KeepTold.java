package fr.vigie.intake;

import fr.vigie.device.KnownDevices;
import fr.vigie.deviceevent.DeviceEvent;
import fr.vigie.deviceevent.DeviceEvents;
import fr.vigie.intake.AssetConditions.Noted;
import fr.vigie.intake.AssetConditions.Stated;
import fr.vigie.measurement.KeepMeasurements;
import fr.vigie.measurement.Metric.Keep;
import fr.vigie.measurement.Quarantine;
import fr.vigie.measurement.Quarantined;
import fr.vigie.measurement.Reading;
import fr.vigie.measurement.Verdict;
import fr.vigie.measurement.Verdict.Reason;
import fr.vigie.source.Source;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// A source hands over what its devices tell. When it is answered, all of it is kept.
public final class KeepTold {

  private static final Duration MAY_BE_EARLY = Duration.ofMinutes(10);

  private final KnownDevices devices;
  private final KeepMeasurements measurements;
  private final DeviceEvents events;
  private final Quarantine quarantine;
  private final AssetConditions conditions;
  private final Clock clock;

  KeepTold(
      KnownDevices devices,
      KeepMeasurements measurements,
      DeviceEvents events,
      Quarantine quarantine,
      AssetConditions conditions,
      Clock clock) {
    this.devices = devices;
    this.measurements = measurements;
    this.events = events;
    this.quarantine = quarantine;
    this.conditions = conditions;
    this.clock = clock;
  }

  /// What became of each, in their order; empty for what was ignored.
  public List<Optional<Verdict>> keep(Source source, List<Told> told) {
    var known =
        devices.list(source.id(), told.stream().flatMap(KeepTold::device).distinct().toList());
    var round = new Round(source, clock.instant(), known);
    told.forEach(round::add);
    var verdicts = measurements.keep(round.readings).iterator();
    var added = events.keep(round.happened);
    // Also of what was told before: it may have been kept and not noted.
    conditions.noteFaults(round.happened.stream().map(DeviceEvent::subject).distinct().toList());
    var noted = conditions.note(round.stated).iterator();
    quarantine.add(round.quarantined);
    return round.parts.stream()
        .map(part ->
            switch (part) {
              case Part.Waits _ -> Optional.of(verdicts.next());
              case Part.Event(var id) ->
                  Optional.of(added.contains(id) ? Verdict.ACCEPTED : Verdict.REPEATED);
              case Part.Status _ -> Optional.of(verdict(noted.next()));
              case Part.Settled(var verdict) -> verdict;
            })
        .toList();
  }

  private static Verdict verdict(Noted noted) {
    return switch (noted) {
      case CHANGED -> Verdict.ACCEPTED;
      case SAME, OLDER -> Verdict.REPEATED;
      case ASSET_UNKNOWN, ASSET_REMOVED -> Verdict.quarantined(Reason.UNKNOWN_DEVICE);
      case NO_STATUS_OF_ITS_KIND -> Verdict.quarantined(Reason.UNDECODABLE);
    };
  }

  private static Stream<String> device(Told told) {
    return switch (told) {
      case Told.Measured measured -> Stream.of(measured.device().toLowerCase(Locale.ROOT));
      case Told.Happened happened -> Stream.of(happened.device().toLowerCase(Locale.ROOT));
      case Told.Stated stated -> Stream.of(stated.device().toLowerCase(Locale.ROOT));
      case Told.Refused _, Told.Ignored _ -> Stream.empty();
    };
  }

  private sealed interface Part {
    record Waits() implements Part {}

    record Event(String id) implements Part {}

    record Status() implements Part {}

    record Settled(Optional<Verdict> verdict) implements Part {}
  }

  /// What came together.
  private final class Round {

    private final Source source;
    private final Instant now;
    private final Map<String, KnownDevices.Known> known;
    private final List<Part> parts = new ArrayList<>();
    private final List<Reading> readings = new ArrayList<>();
    private final List<DeviceEvent> happened = new ArrayList<>();
    private final List<Stated> stated = new ArrayList<>();
    private final List<Quarantined> quarantined = new ArrayList<>();

    Round(Source source, Instant now, Map<String, KnownDevices.Known> known) {
      this.source = source;
      this.now = now;
      this.known = known;
    }

    void add(Told told) {
      switch (told) {
        case Told.Measured measured -> add(measured);
        case Told.Happened event -> add(event);
        case Told.Stated stated -> add(stated);
        case Told.Refused refused -> refuse(refused);
        case Told.Ignored _ -> parts.add(new Part.Settled(Optional.empty()));
      }
    }

    private Optional<String> asset(String device) {
      return Optional.ofNullable(known.get(device.toLowerCase(Locale.ROOT)))
          .map(found -> found.device().asset());
    }

    private void add(Told.Measured measured) {
      var asset = asset(measured.device());
      if (asset.isEmpty()) {
        var payload = measured.metric() + " " + measured.value() + " at " + measured.at();
        refuse(new Told.Refused(measured.device(), Reason.UNKNOWN_DEVICE, payload));
        return;
      }
      parts.add(new Part.Waits());
      readings.add(
          new Reading(
              asset.get(),
              measured.metric(),
              measured.at(),
              measured.value(),
              now,
              source.id(),
              source.territory(),
              measured.event()));
    }

    private void add(Told.Happened event) {
      var asset = asset(event.device());
      var reason =
          events.names().contains(event.name())
              ? reason(event.at(), asset.isPresent())
              : Optional.of(Reason.UNKNOWN_EVENT);
      if (reason.isPresent()) {
        var payload = event.name() + (event.isOn() ? " on" : " off") + " at " + event.at();
        refuse(new Told.Refused(event.device(), reason.get(), payload));
        return;
      }
      var kept =
          DeviceEvent.of(
              asset.orElseThrow(),
              source.territory(),
              event.name(),
              event.isOn(),
              event.at(),
              now,
              source.id());
      parts.add(new Part.Event(kept.id()));
      happened.add(kept);
    }

    private void add(Told.Stated told) {
      var asset = asset(told.device());
      var reason = reason(told.at(), asset.isPresent());
      if (reason.isPresent()) {
        var payload = "status " + told.status().word() + " at " + told.at();
        refuse(new Told.Refused(told.device(), reason.get(), payload));
        return;
      }
      parts.add(new Part.Status());
      stated.add(new Stated(asset.orElseThrow(), told.status(), told.at()));
    }

    private Optional<Reason> reason(Instant at, boolean isConnected) {
      if (!isConnected) {
        return Optional.of(Reason.UNKNOWN_DEVICE);
      }
      if (at.isAfter(now.plus(MAY_BE_EARLY))) {
        return Optional.of(Reason.EARLY);
      }
      return at.isBefore(now.minus(Keep.DAYS_400.time()))
          ? Optional.of(Reason.TOO_OLD)
          : Optional.empty();
    }

    private void refuse(Told.Refused refused) {
      parts.add(new Part.Settled(Optional.of(Verdict.quarantined(refused.reason()))));
      quarantined.add(
          Quarantined.of(
              source.id(),
              source.territory(),
              refused.reason(),
              refused.device(),
              refused.payload(),
              now));
    }
  }
}
