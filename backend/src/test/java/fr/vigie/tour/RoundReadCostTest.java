package fr.vigie.tour;

import static org.assertj.core.api.Assertions.assertThat;

import fr.vigie.TestBackend;
import fr.vigie.asset.AssetModule;
import fr.vigie.event.EventModule;
import fr.vigie.mongo.CommandRecord;
import fr.vigie.mongo.Explained;
import fr.vigie.mongo.Mongo;
import fr.vigie.mongo.MongoSettings;
import fr.vigie.mongo.TestMongo;
import fr.vigie.round.RoundModule;
import fr.vigie.shared.Ids;
import fr.vigie.territory.TerritoryModule;
import fr.vigie.workorder.WorkOrderModule;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every query about rounds finds what it looks for by an index.
@DisplayNameGeneration(ReplaceUnderscores.class)
class RoundReadCostTest {

  private static final CommandRecord RECORD = new CommandRecord();
  private static final Mongo MONGO = open();
  private static final LocalDate DAY = LocalDate.parse("2026-11-24");
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  private static Mongo open() {
    var cluster = TestMongo.mongo().client().getClusterDescription();
    var server = cluster.getServerDescriptions().getFirst();
    var settings =
        MongoSettings.fromEnvironment(
            Map.of(
                "MONGODB_URI",
                "mongodb://" + server.getAddress() + "/?replicaSet=" + server.getSetName(),
                "VIGIE_DATABASE",
                "test_" + UUID.randomUUID().toString().replace("-", ""),
                "VIGIE_DATA",
                TestBackend.FOLDER.toString()));
    var mongo = Mongo.open(settings, Clock.systemUTC(), List.of(RECORD));
    Stream.of(AssetModule.MIGRATIONS, WorkOrderModule.MIGRATIONS, RoundModule.MIGRATIONS)
        .flatMap(List::stream)
        .forEach(migration -> migration.apply().accept(mongo.database()));
    return mongo;
  }

  @AfterAll
  static void close() {
    MONGO.database().drop();
    MONGO.close();
  }

  static Stream<Arguments> reads() {
    var database = MONGO.database();
    var clock = Clock.systemUTC();
    var log = EventModule.on(database, clock).log();
    var rounds =
        RoundModule.on(database, MONGO.transactions(), log, new Ids(clock), clock).rounds();
    var territories =
        TerritoryModule.on(database, EventModule.on(database, Clock.systemUTC()).live())
            .territories();
    var sources = new MongoStopSources(database, AssetModule.on(database, territories).assets());
    return Stream.of(
        read("one", () -> rounds.find("rnd_1")),
        read("by client id", () -> rounds.findByClientRoundId("client-1")),
        read("those that hold work", () -> rounds.holding(List.of("wo_1", "wo_2"))),
        read("a day", () -> rounds.ofDay("ter_1", DAY, null, 10, null)),
        read(
            "the next page",
            () -> rounds.ofDay("ter_1", DAY, "per_1", 10, "rnd_" + "0".repeat(25))),
        read("an agent's", () -> rounds.ofAgent("per_1", DAY, 10)),
        read("those that wait", () -> rounds.waiting("ter_1")),
        read("the next to plan", () -> rounds.claim(NOON, Duration.ofMinutes(1))),
        read("work orders", () -> sources.workOrders(List.of("wo_1", "wo_2"))),
        read("work of a day", () -> sources.plannedFor("ter_1", "per_1", DAY, 201)),
        read("equipment", () -> sources.assets(List.of("ast_1"))),
        read("containers", () -> sources.wasteContainers("ter_1", 201)));
  }

  private static Arguments read(String name, Runnable read) {
    return Arguments.of(name, read);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("reads")
  void a_read_uses_an_index_and_sorts_nothing(String name, Runnable read) {
    var commands = RECORD.of(read);

    assertThat(commands)
        .as(name)
        .isNotEmpty()
        .allSatisfy(command ->
            assertThat(Explained.by(MONGO.database(), command).stages())
                .as("%s", command)
                .doesNotContain("COLLSCAN", "SORT")
                .containsAnyOf("IXSCAN", "IDHACK", "COUNT_SCAN"));
  }
}
