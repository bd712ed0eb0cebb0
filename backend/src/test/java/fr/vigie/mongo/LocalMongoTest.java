package fr.vigie.mongo;

import static com.mongodb.client.model.Filters.empty;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
@DisabledOnOs(OS.WINDOWS)
@Timeout(60)
class LocalMongoTest {

  private static final Duration AGAIN = Duration.ofSeconds(20);

  @TempDir private Path folder;

  @Test
  void a_second_backend_on_the_folder_is_refused() {
    try (var _ = open()) {
      assertThatExceptionOfType(MongoUnusable.FolderTaken.class)
          .isThrownBy(this::open)
          .withMessageContaining(folder.toString())
          .withMessageContaining(Long.toString(ProcessHandle.current().pid()));
    }
    assertThatCode(() -> open().close()).doesNotThrowAnyException();
  }

  @Test
  void what_was_written_is_there_after_a_restart() {
    try (var mongo = open()) {
      write(mongo, "before");
    }
    try (var mongo = open()) {
      assertThat(ids(mongo)).containsExactly("before");
      write(mongo, "after");
    }
  }

  @Test
  void a_restart_takes_another_port_when_its_own_is_taken() throws IOException {
    try (var mongo = open()) {
      write(mongo, "before");
    }
    var port = port();
    try (var other = new ServerSocket(port, 5, InetAddress.getLoopbackAddress())) {
      Thread.ofVirtual().start(() -> hangUpOnEveryone(other));
      try (var mongo = open()) {
        assertThat(port()).isNotEqualTo(port);
        assertThat(ids(mongo)).containsExactly("before");
        write(mongo, "after");
      }
    }
  }

  @Test
  void a_mongod_that_dies_comes_back_on_its_port_with_all_that_was_acknowledged() {
    try (var mongo = open()) {
      var port = port();
      write(mongo, "before");
      var first = mongod();
      first.destroyForcibly();
      first.onExit().join();

      Eventually.within(AGAIN, mongo::isReady);
      assertThat(mongod().pid()).isNotEqualTo(first.pid());
      assertThat(port()).isEqualTo(port);
      assertThat(ids(mongo)).containsExactly("before");
      write(mongo, "after");
    }
  }

  @Test
  void a_clean_stop_leaves_no_process() {
    var mongo = open();
    var mongod = mongod();
    mongo.close();

    assertThat(mongod.isAlive()).isFalse();
  }

  @Test
  void the_mongod_of_a_killed_backend_is_stopped_by_the_next() throws IOException {
    TestMongo.local(folder);
    assertThat(KilledBackend.run(folder)).isEqualTo(KilledBackend.EXIT_CODE);
    var orphan = mongod();
    assertThat(orphan.isAlive()).isTrue();

    try (var mongo = open()) {
      assertThat(mongod().pid()).isNotEqualTo(orphan.pid());
      assertThat(ids(mongo)).containsExactly("written before the kill");
    }
    Eventually.within(AGAIN, () -> !orphan.isAlive());
  }

  @Test
  void a_stranger_with_the_process_id_of_an_old_mongod_is_left_alone() throws IOException {
    var stranger = new ProcessBuilder("sleep", "60").start();
    var startedAt = stranger.info().startInstant().orElseThrow().toEpochMilli();
    Files.writeString(folder.resolve("mongod.pid"), stranger.pid() + " " + startedAt);

    open().close();

    assertThat(stranger.isAlive()).isTrue();
    stranger.destroyForcibly();
  }

  @Test
  void only_its_user_may_look_into_the_folder() throws IOException {
    open().close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
        .isEqualTo("rwx------");
  }

  @Test
  void no_other_machine_can_reach_it() throws IOException {
    try (var _ = open()) {
      for (var network : NetworkInterface.networkInterfaces().toList()) {
        for (var address : network.inetAddresses().filter(a -> !a.isLoopbackAddress()).toList()) {
          assertThatExceptionOfType(IOException.class)
              .isThrownBy(() -> knock(new InetSocketAddress(address, port())));
        }
      }
    }
  }

  // A terminal's Ctrl-C goes to the foreground group.
  @Test
  @EnabledOnOs(OS.LINUX)
  void it_is_in_no_process_group_of_the_backend() throws IOException {
    try (var _ = open()) {
      var stat = Files.readString(Path.of("/proc", mongod().pid() + "", "stat"));
      var group = stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1)[2];
      assertThat(group).isEqualTo(mongod().pid() + "");
      assertThat(mongod().parent()).contains(ProcessHandle.current());
    }
  }

  private Mongo open() {
    return Mongo.open(TestMongo.local(folder), Clock.systemUTC(), List.of());
  }

  private ProcessHandle mongod() {
    return ProcessHandle.of(Long.parseLong(read("mongod.pid").split(" ", -1)[0])).orElseThrow();
  }

  private int port() {
    return Integer.parseInt(read("mongod.port"));
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void write(Mongo mongo, String id) {
    new Documents(mongo.database(), "reports").insert(new Document("_id", id));
  }

  private static List<String> ids(Mongo mongo) {
    return new Documents(mongo.database(), "reports")
        .find(empty())
        .map(document -> document.getString("_id"))
        .into(new ArrayList<>());
  }

  private static void hangUpOnEveryone(ServerSocket other) {
    while (!other.isClosed()) {
      try {
        other.accept().close();
      } catch (IOException e) {
        return;
      }
    }
  }

  private static void knock(InetSocketAddress address) throws IOException {
    try (var socket = new Socket()) {
      socket.connect(address, 500);
    }
  }
}
