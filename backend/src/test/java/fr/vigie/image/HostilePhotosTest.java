package fr.vigie.image;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class HostilePhotosTest {

  private static final int MIB = 1_048_576;

  @TempDir private Path folder;

  static Stream<String> names() {
    return HostilePhotos.all().keySet().stream();
  }

  @ParameterizedTest
  @MethodSource("names")
  void what_is_no_photo_is_refused_by_its_name(String name) throws IOException {
    var hostile = HostilePhotos.all().get(name);
    try (var room = new DecodeRoom(1);
        var spool = Spool.in(folder)) {
      var out = spool.out();
      out.write(hostile.sent());
      out.flush();
      var make = new MakePhoto(folder, room);

      var refused = catchThrowableOfType(Unusable.class, () -> make.make(spool));

      assertThat(refused).isNotNull();
      assertThat(refused.fault()).isEqualTo(hostile.fault());
    }
  }

  @Test
  void nothing_is_left_in_the_folder() throws IOException {
    try (var spool = Spool.in(folder)) {
      spool.out().write(new byte[10_000]);
      assertThat(folder).isEmptyDirectory();
    }
  }

  /// In a process of its own, whose whole heap has 48 MiB, with several at once.
  @Test
  void the_largest_that_is_taken_is_made_in_64_mib_several_at_once() throws Exception {
    var made = MakingPhotos.inItsOwnProcess(folder);

    assertThat(made.exitCode()).as(made.said()).isZero();
    assertThat(made.grownBytes()).isLessThan(64L * MIB);
  }
}
