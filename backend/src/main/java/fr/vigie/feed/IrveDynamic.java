package fr.vigie.feed;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import fr.vigie.asset.AssetStatus;
import fr.vigie.intake.Instants;
import fr.vigie.intake.Told;
import fr.vigie.measurement.Verdict.Reason;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// The dynamic CSV of schema-irve 2.3.1: each charging point (`id_pdc_itinerance`) is a device.
/// Whether it is in service and whether it is taken become 1 or 0; `inconnu` says nothing.
final class IrveDynamic implements FeedReader {

  /// The schema asks producers for data not older than 5 minutes.
  private static final Duration TTL = Duration.ofMinutes(5);

  private static final Set<String> NEEDED =
      Set.of("id_pdc_itinerance", "etat_pdc", "occupation_pdc", "horodatage");

  private final Fetch fetch;

  IrveDynamic(Fetch fetch) {
    this.fetch = fetch;
  }

  @Override
  public Found read(URI address, Map<String, String> validators, Instant now) throws FeedFailed {
    var fetched = fetch.get(address, validators.get(address.toString()));
    var validator = fetched.validator();
    Map<String, String> next = validator == null ? Map.of() : Map.of(address.toString(), validator);
    var body = fetched.body();
    return new Found(body == null ? null : rows(body), TTL, next);
  }

  private static List<Told> rows(byte[] csv) throws FeedFailed {
    var in = new ByteArrayInputStream(csv);
    var told = new ArrayList<Told>();
    try (var reader = CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(in)) {
      for (var row : reader) {
        if (!row.getHeader().containsAll(NEEDED)) {
          throw new FeedFailed("not the columns of schema-irve: " + NEEDED);
        }
        told.addAll(row(row));
      }
      return told;
    } catch (CsvParseException e) {
      throw new FeedFailed("broken quotes", e);
    } catch (IOException | UncheckedIOException e) {
      throw new FeedFailed("not in UTF-8", e);
    }
  }

  private static List<Told> row(NamedCsvRecord row) {
    var id = field(row, "id_pdc_itinerance");
    var at = Instants.parse(field(row, "horodatage"));
    if (id.isEmpty() || at.isEmpty()) {
      return List.of(
          new Told.Refused(id.isEmpty() ? null : id, Reason.UNDECODABLE, row.toString()));
    }
    var told = new ArrayList<Told>();
    service(field(row, "etat_pdc"))
        .ifPresent(value -> told.add(new Told.Measured(id, "inService", value, at.get(), null)));
    taken(field(row, "occupation_pdc"))
        .ifPresent(value -> told.add(new Told.Measured(id, "occupancy", value, at.get(), null)));
    status(field(row, "etat_pdc"), field(row, "occupation_pdc"))
        .ifPresent(status -> told.add(new Told.Stated(id, status, at.get())));
    return told;
  }

  /// `reserve` is no word of Smart Data Models, and has one of its own here.
  private static Optional<AssetStatus> status(String state, String occupation) {
    return switch (state) {
      case "hors_service" -> Optional.of(AssetStatus.OUT_OF_SERVICE);
      case "en_service" ->
          Optional.of(
              switch (occupation) {
                case "libre" -> AssetStatus.FREE;
                case "occupe" -> AssetStatus.OCCUPIED;
                case "reserve" -> AssetStatus.RESERVED;
                default -> AssetStatus.WORKING;
              });
      default -> Optional.empty();
    };
  }

  // A row may be cut off before its last fields.
  private static String field(NamedCsvRecord row, String name) {
    return row.findField(name).map(String::strip).orElse("");
  }

  private static Optional<Double> service(String state) {
    return switch (state) {
      case "en_service" -> Optional.of(1.0);
      case "hors_service" -> Optional.of(0.0);
      default -> Optional.empty();
    };
  }

  private static Optional<Double> taken(String state) {
    return switch (state) {
      case "occupe", "reserve" -> Optional.of(1.0);
      case "libre" -> Optional.of(0.0);
      default -> Optional.empty();
    };
  }
}
