package fr.vigie.opendata;

import fr.vigie.report.PublicReport;
import fr.vigie.report.PublicReports;
import fr.vigie.report.Report.Status;
import fr.vigie.territory.Organisation;
import fr.vigie.territory.Territories;
import fr.vigie.territory.Territory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Describes what a territory gives away as data sets of DCAT-AP 3, each with the ways to it.
final class DataSets {

  private static final int NEWEST = 50;
  private static final String IANA = "https://www.iana.org/assignments/media-types/";

  private final Territories territories;
  private final Switches switches;
  private final PublicReports reports;

  DataSets(Territories territories, Switches switches, PublicReports reports) {
    this.territories = territories;
    this.switches = switches;
    this.reports = reports;
  }

  /// @param server the address of this server
  List<Map<String, @Nullable Object>> of(Territory territory, String server) {
    return Stream.of(reports(territory, server), equipment(territory, server))
        .map(LinkedData::members)
        .toList();
  }

  private LinkedData reports(Territory territory, String server) {
    var files = server + "/opendata/" + territory.id() + "/reports";
    var set =
        common(territory, server, "reports")
            .french("dct:title", "Signalements des habitants : " + territory.name())
            .french(
                "dct:description",
                "Ce que les habitants ont signalé et que chacun peut lire, avec son état :"
                    + " éclairage, déchets, mobilité, sécurité, énergie, environnement, voirie.")
            .term("dct:accrualPeriodicity", "dct:Frequency", "frequency/CONT")
            .with(
                "dcat:distribution",
                List.of(
                    file(files + ".csv", "CSV", "text/csv"),
                    file(files + ".geojson", "GEOJSON", "application/geo+json"),
                    file(files + ".atom", "ATOM", "application/atom+xml")));
    return period(set, territory);
  }

  /// What is said of the period is what the files hold: from the first report on.
  private LinkedData period(LinkedData set, Territory territory) {
    var first = reports.oldest(territory.id()).map(PublicReport::filedAt);
    first.ifPresent(from ->
        set.with(
            "dct:temporal", LinkedData.of("dct:PeriodOfTime", null).at("dcat:startDate", from)));
    return set.at("dct:modified", changedAt(territory));
  }

  /// As the feed says it: when something last happened to one of the newest.
  private @Nullable Instant changedAt(Territory territory) {
    var all =
        new PublicReports.Filter(
            territory.id(), null, Set.of(Status.values()), null, null, null, null);
    return Stream.concat(
            reports.newest(all, NEWEST, null).stream().map(PublicReport::changedAt),
            Stream.ofNullable(switches.of(territory.id()).changedAt()))
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private LinkedData equipment(Territory territory, String server) {
    var service = server + "/ngsi-ld/v1";
    return common(territory, server, "equipment")
        .french("dct:title", "Équipements publics : " + territory.name())
        .french(
            "dct:description",
            "Points lumineux, conteneurs, stations et autres équipements du territoire, avec leur"
                + " emplacement et leur état, comme entités NGSI-LD (Smart Data Models).")
        .at("dct:modified", switches.of(territory.id()).changedAt())
        .with("dcat:distribution", List.of(entities(territory, service)));
  }

  private static Map<String, @Nullable Object> entities(Territory territory, String service) {
    var query = "dataProvider==\"" + territory.id() + "\"";
    var address =
        service
            + "/entities?type=Streetlight,WasteContainer,EVChargingStation&q="
            + URLEncoder.encode(query, StandardCharsets.UTF_8);
    return distribution(address, "JSON_LD", "application/ld+json")
        .with(
            "dcat:accessService",
            LinkedData.of("dcat:DataService", service)
                .french("dct:title", "NGSI-LD de Vigie")
                .link("dcat:endpointURL", "rdfs:Resource", service))
        .members();
  }

  /// What both have in common.
  private LinkedData common(Territory territory, String server, String name) {
    var organisation = territories.organisation(territory.organisation());
    return LinkedData.of("dcat:Dataset", server + "/opendata/" + territory.id() + "#" + name)
        .with("dct:identifier", territory.id() + "-" + name)
        .with("dct:publisher", publisher(organisation))
        .with("dcat:contactPoint", contact(organisation))
        .with("dct:spatial", territory.communes().stream().map(this::place).toList())
        .at("dct:issued", switches.of(territory.id()).changedAt())
        .term("dct:language", "dct:LinguisticSystem", "language/FRA")
        .term("dcat:theme", "skos:Concept", "data-theme/GOVE")
        .term("dct:accessRights", "dct:RightsStatement", "access-right/PUBLIC")
        .with("dcat:keyword", keywords(name));
  }

  private static List<Map<String, String>> keywords(String name) {
    var words =
        name.equals("reports")
            ? List.of("signalement", "voirie", "espace public")
            : List.of("éclairage public", "déchets", "équipement");
    return words.stream().map(LinkedData::inFrench).toList();
  }

  private static LinkedData publisher(Organisation organisation) {
    return LinkedData.of("foaf:Agent", "urn:siren:" + organisation.siren())
        .with("foaf:name", organisation.name())
        .with("dct:identifier", organisation.siren());
  }

  private static LinkedData contact(Organisation organisation) {
    var email = organisation.email();
    return LinkedData.of("vcard:Kind", null)
        .with("vcard:fn", organisation.name())
        .link("vcard:hasEmail", "rdfs:Resource", email == null ? null : "mailto:" + email)
        .link("vcard:hasURL", "rdfs:Resource", organisation.website());
  }

  private Map<String, @Nullable Object> place(String inseeCode) {
    var commune = territories.commune(inseeCode);
    return LinkedData.of("dct:Location", "http://id.insee.fr/geo/commune/" + inseeCode)
        .with("locn:geographicName", commune.name())
        .members();
  }

  private static Map<String, @Nullable Object> file(String address, String format, String type) {
    return distribution(address, format, type)
        .link("dcat:downloadURL", "rdfs:Resource", address)
        .members();
  }

  private static LinkedData distribution(String address, String format, String type) {
    return LinkedData.of("dcat:Distribution", address)
        .with("dct:title", format)
        .link("dcat:accessURL", "rdfs:Resource", address)
        .term("dct:format", "dct:MediaTypeOrExtent", "file-type/" + format)
        .link("dcat:mediaType", "dct:MediaType", IANA + type)
        .licence();
  }
}
