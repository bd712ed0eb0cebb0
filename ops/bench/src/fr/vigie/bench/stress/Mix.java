package fr.vigie.bench.stress;

import fr.vigie.bench.openloop.Asked;
import fr.vigie.bench.openloop.Asked.Kind;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// What the clients of a day ask.
final class Mix {

  private static final Path CONTRACTS =
      Path.of("mobile-contracts/src/main/resources/contracts");
  private static final Path BENCH = Path.of("ops/bench/operations");
  private static final String BOX =
      "{\"south\":48.0085,\"west\":6.5785,\"north\":48.0245,\"east\":6.6025}";
  private static final String IN_BOX = "{\"first\":200,\"box\":" + BOX + "}";

  private Mix() {}

  /// One kind of question, the map, so that what is answered can be compared.
  static List<Asked> maps() throws IOException {
    return List.of(of(Kind.SCREEN, 100, app("hypervisor"), "ReportMap", BENCH, IN_BOX));
  }

  /// Reports of a citizen who is signed in.
  static List<Asked> filings(Vigie vigie, String person) throws IOException {
    var headers = app("citizen") + bearer(vigie, person);
    return List.of(
        of(Kind.ACT, 100, headers, "FileReport", CONTRACTS.resolve("citizen/operations"), report()));
  }

  private static String report() {
    return "{\"input\":{\"clientReportId\":\""
        + Asked.ID
        + "\",\"categoryCode\":\"graffiti\",\"isNotDuplicate\":true,"
        + "\"location\":{\"latitude\":49.1767,\"longitude\":5.3886}}}";
  }

  /// Reports and work orders from phones, and a control tower that looks at maps and lists.
  static List<Asked> ofADay(Vigie vigie) throws IOException {
    var agent = app("agent") + bearer(vigie, "sami");
    var work = "{\"agentId\":\"per_demo-sami\",\"first\":20}";
    return List.of(
        of(Kind.ACT, 10, app("citizen"), "FileReport", CONTRACTS.resolve("citizen/operations"), report()),
        of(Kind.PHONE, 20, agent, "MyWorkOrders", CONTRACTS.resolve("agent/operations"), work),
        of(
            Kind.PHONE,
            20,
            app("citizen"),
            "NearbyReports",
            CONTRACTS.resolve("citizen/operations"),
            "{\"first\":50,\"box\":" + BOX + "}"),
        of(
            Kind.SCREEN,
            10,
            app("hypervisor") + bearer(vigie, "nadia"),
            "Overview",
            CONTRACTS.resolve("hypervisor/operations"),
            "{\"territoryId\":\"ter_215500430\"}"),
        of(Kind.SCREEN, 15, app("hypervisor"), "ReportMap", BENCH, IN_BOX),
        of(
            Kind.SCREEN,
            25,
            app("hypervisor"),
            "ReportList",
            BENCH,
            "{\"first\":20,\"filter\":{\"inseeCodes\":[\"88383\"]}}"));
  }

  private static String app(String name) {
    return "apollographql-client-name: " + name + "\r\n";
  }

  private static String bearer(Vigie vigie, String person) throws IOException {
    return "Authorization: Bearer " + vigie.token(person) + "\r\n";
  }

  private static Asked of(
      Kind kind, int share, String headers, String name, Path folder, String variables)
      throws IOException {
    var document = Files.readString(folder.resolve(name + ".graphql"));
    var query = document.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
    var body =
        "{\"query\":\"" + query + "\",\"operationName\":\"" + name + "\",\"variables\":" + variables + "}";
    return new Asked(kind, share, Asked.post("/graphql", headers, body));
  }
}
