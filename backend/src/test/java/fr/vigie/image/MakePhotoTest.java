package fr.vigie.image;

import static fr.vigie.image.Photographs.SENTINEL;
import static fr.vigie.image.Photographs.chunk;
import static fr.vigie.image.Photographs.concat;
import static fr.vigie.image.Photographs.jpeg;
import static fr.vigie.image.Photographs.noted;
import static fr.vigie.image.Photographs.png;
import static fr.vigie.image.Photographs.quarters;
import static fr.vigie.image.Photographs.scene;
import static fr.vigie.image.Photographs.text;
import static fr.vigie.image.Photographs.webp;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
class MakePhotoTest {

  private static final String UPRIGHT = "R G B RGB";

  @TempDir private Path folder;

  private PhotoFile made(byte[] sent) throws IOException, Unusable {
    try (var room = new DecodeRoom(2);
        var spool = Spool.in(folder)) {
      var out = spool.out();
      out.write(sent);
      out.flush();
      return new MakePhoto(folder, room).make(spool);
    }
  }

  /// What the 0th row and the 0th column of the stored picture are to who looks at it (CIPA DC-008,
  /// 4.6.5.1).
  @ParameterizedTest
  @CsvSource({
    "1,top,left", "2,top,right", "3,bottom,right", "4,bottom,left",
    "5,left,top", "6,right,top", "7,right,bottom", "8,left,bottom"
  })
  void a_photo_is_upright_however_the_camera_was_held(int orientation, String row, String column)
      throws Exception {
    var upright = scene(96, 64);
    var turns = orientation > 4;
    var stored = new BufferedImage(turns ? 64 : 96, turns ? 96 : 64, BufferedImage.TYPE_INT_RGB);
    for (var y = 0; y < stored.getHeight(); y++) {
      for (var x = 0; x < stored.getWidth(); x++) {
        var across = turns ? from(row, y, 96) : from(column, x, 96);
        var down = turns ? from(column, x, 64) : from(row, y, 64);
        stored.setRGB(x, y, upright.getRGB(across, down));
      }
    }

    var photo = made(noted(Photographs.jpeg(stored, false), orientation));

    assertThat(quarters(photo.large())).isEqualTo(UPRIGHT);
    assertThat(List.of(photo.width(), photo.height())).isEqualTo(List.of(96, 64));
  }

  private static int from(String edge, int at, int length) {
    return edge.equals("right") || edge.equals("bottom") ? length - 1 - at : at;
  }

  @Test
  void nothing_that_was_noted_is_left_of_a_photo_not_even_behind_its_end() throws Exception {
    var sent = noted(jpeg(1_600, 1_200), 1);
    assertThat(Photographs.holds(sent, SENTINEL)).isTrue();

    var photo = made(sent);

    for (var picture : List.of(photo.large(), photo.small())) {
      assertThat(Photographs.holds(picture, SENTINEL.substring(0, 12))).isFalse();
      assertThat(Photographs.holds(picture, "Exif")).isFalse();
      assertThat(Photographs.holds(picture, "<html>")).isFalse();
      assertThat(Photographs.holds(picture, "ICC_PROFILE")).isFalse();
      assertThat(picture[picture.length - 1]).isEqualTo((byte) 0xd9);
    }
    assertThat(List.of(photo.width(), photo.height())).isEqualTo(List.of(1_280, 960));
    var small = Photographs.read(photo.small());
    assertThat(List.of(small.getWidth(), small.getHeight())).isEqualTo(List.of(320, 240));
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "turned", "large"})
  void a_webp_is_taken_and_upright(String name) throws Exception {
    var photo = made(webp(name));

    assertThat(quarters(photo.large())).isEqualTo(UPRIGHT);
    assertThat(photo.width()).isGreaterThan(photo.height());
    assertThat(Photographs.holds(photo.large(), "SENTINEL")).isFalse();
  }

  @Test
  void a_progressive_photo_is_taken() throws Exception {
    assertThat(quarters(made(Photographs.progressive(2_000, 1_500)).large())).isEqualTo(UPRIGHT);
  }

  @ParameterizedTest
  @ValueSource(
      ints = {
        BufferedImage.TYPE_3BYTE_BGR,
        BufferedImage.TYPE_4BYTE_ABGR,
        BufferedImage.TYPE_BYTE_INDEXED
      })
  void a_png_of_any_colours_is_taken(int type) throws Exception {
    var image = new BufferedImage(400, 300, type);
    var scene = scene(400, 300);
    for (var y = 0; y < 300; y++) {
      for (var x = 0; x < 400; x++) {
        image.setRGB(x, y, scene.getRGB(x, y) | 0xff000000);
      }
    }

    assertThat(quarters(made(png(image)).large())).isEqualTo(UPRIGHT);
  }

  @ParameterizedTest
  @ValueSource(ints = {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY})
  void grey_stays_as_it_is(int type) throws Exception {
    var image = new BufferedImage(64, 64, type);
    var level = type == BufferedImage.TYPE_BYTE_GRAY ? 100 : 100 << 8;
    image
        .getRaster()
        .setSamples(
            0,
            0,
            64,
            64,
            0,
            java.util.Collections.nCopies(4_096, level).stream().mapToInt(i -> i).toArray());

    var made = Photographs.read(made(png(image)).large());

    assertThat(made.getRGB(32, 32) & 255).isBetween(97, 103);
  }

  @Test
  void what_lets_light_through_is_white() throws Exception {
    var made = made(png(new BufferedImage(50, 50, BufferedImage.TYPE_4BYTE_ABGR)));

    assertThat(Photographs.colour(Photographs.read(made.large()), 0.5, 0.5)).isEqualTo("RGB");
  }

  @Test
  void notes_of_a_png_are_left_out_however_much_they_unpack_to() throws Exception {
    var bomb = HostilePhotos.packed(100_000_000);
    var plain = png(scene(64, 48));
    var header = 8 + 25;
    var sent =
        concat(
            java.util.Arrays.copyOf(plain, header),
            chunk("zTXt", concat(text("Comment\0\0"), bomb)),
            chunk("iCCP", concat(text("bomb\0\0"), bomb)),
            chunk("tEXt", text("GPS\0" + SENTINEL)),
            java.util.Arrays.copyOfRange(plain, header, plain.length));

    var photo = made(sent);

    assertThat(quarters(photo.large())).isEqualTo(UPRIGHT);
    assertThat(Photographs.holds(photo.large(), SENTINEL)).isFalse();
  }

  /// With tRNS one colour lets light through, for which a decoder makes one sample more.
  @ParameterizedTest
  @CsvSource({"8, 0", "16, 0", "8, 2", "16, 2"})
  void what_a_decoder_makes_of_a_png_is_counted_before(int bits, int colours) throws Exception {
    var light = chunk("tRNS", new byte[colours == 0 ? 2 : 6]);
    var png = png(64, 1, bits, colours, light, chunk("IDAT", HostilePhotos.packed(1_000)));
    try (var spool = Spool.in(folder)) {
      var out = spool.out();
      out.write(png);
      out.flush();
      var header = Cleaner.of(ImageType.PNG).clean(spool.reader(), OutputStream.nullOutputStream());
      var made = ImageIO.read(new ByteArrayInputStream(png)).getSampleModel();
      assertThat(header.pixelBytes())
          .isEqualTo(made.getNumBands() * made.getSampleSize(0) / Byte.SIZE);
    }
  }

  @Test
  void redacted_parts_are_black_and_the_rest_is_as_it_was() throws Exception {
    try (var room = new DecodeRoom(1)) {
      var photo = made(jpeg(800, 600));
      var redacted =
          new MakePhoto(folder, room).redact(photo.large(), List.of(new Rectangle(0, 0, 0.5, 0.5)));

      assertThat(quarters(redacted.large())).isEqualTo(" G B RGB");
      assertThat(quarters(redacted.small())).isEqualTo(" G B RGB");
    }
  }
}
